package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Answers with several parts of a file at once. */
final class MultipartRanges {
    private final WireAnswer answer;
    private final WebFile file;
    private final String boundary = UUID.randomUUID().toString().replace("-", "");

    MultipartRanges(WireAnswer answer, WebFile file) {
        this.answer = answer;
        this.file = file;
    }

    void send(List<ByteRange> ranges) throws IOException {
        List<byte[]> heads = new ArrayList<>();
        byte[] end = ascii("\r\n--" + boundary + "--\r\n");
        long length = end.length;
        for (ByteRange range : ranges) {
            byte[] head = head(range, heads.isEmpty());
            heads.add(head);
            length += head.length + range.length();
        }
        answer.set(HeaderLine.of("Content-Type", "multipart/byteranges; boundary=" + boundary));
        try (OutputStream out = answer.stream(206, length)) {
            for (int i = 0; i < ranges.size(); i++) {
                out.write(heads.get(i));
                try (InputStream content = file.opener().open(ranges.get(i).start())) {
                    FileAnswer.copy(content, ranges.get(i), out);
                }
            }
            out.write(end);
        }
    }

    private byte[] head(ByteRange range, boolean first) {
        return ascii((first ? "" : "\r\n") + "--" + boundary + "\r\nContent-Range: " + range.header(file.size())
                + "\r\nContent-Type: " + file.type() + "\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
