package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.wire.FilePart;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.HttpDate;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.domain.file.FileStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Answers with a file, or with the part of it that is wanted (RFC 9110). */
final class FileAnswer {
    private static final HeaderLine ACCEPT_RANGES = HeaderLine.of("Accept-Ranges", "bytes");
    private static final HeaderLine PLAIN = HeaderLine.of("Content-Type", "text/plain; charset=utf-8");
    private static final int BLOCK = 32 * 1024;

    private final Exchange exchange;
    private final WireAnswer answer;
    private final WebFile file;

    private FileAnswer(Exchange exchange, WebFile file) {
        this.exchange = exchange;
        this.answer = exchange.answer();
        this.file = file;
    }

    static void send(Exchange exchange, WebFile file) throws IOException {
        new FileAnswer(exchange, file).send();
    }

    private void send() throws IOException {
        file.modified().ifPresent(moment -> answer.set(HeaderLine.of("Last-Modified", HttpDate.format(moment))));
        switch (Preconditions.check(exchange.headers(), file.modified().map(m -> m.truncatedTo(ChronoUnit.SECONDS)))) {
            case FAILED -> answer.send(412);
            case NOT_MODIFIED -> answer.send(304);
            case WHOLE -> sendParts(List.of());
            case PART -> sendWanted();
        }
    }

    private void sendWanted() throws IOException {
        switch (ByteRanges.parse(exchange.headers().first("Range"), file.size())) {
            case ByteRanges.Parts(List<ByteRange> ranges) -> sendParts(ranges);
            case ByteRanges.Invalid _ -> refuse("invalid range");
            case ByteRanges.Outside _ -> {
                answer.set(HeaderLine.of("Content-Range", "bytes */" + file.size()));
                refuse("invalid range: failed to overlap");
            }
        }
    }

    private void refuse(String reason) throws IOException {
        answer.remove("Last-Modified");
        answer.remove("Cache-Control");
        answer.set(PLAIN);
        answer.send(416, (reason + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void sendParts(List<ByteRange> ranges) throws IOException {
        answer.set(ACCEPT_RANGES);
        if (!file.encoding().isEmpty()) {
            answer.set(HeaderLine.of("Content-Encoding", file.encoding()));
        }
        if (ranges.size() > 1) {
            new MultipartRanges(answer, file).send(ranges);
            return;
        }
        answer.set(HeaderLine.of("Content-Type", file.type()));
        ByteRange range = ranges.isEmpty() ? new ByteRange(0, file.size()) : ranges.getFirst();
        if (!ranges.isEmpty()) {
            answer.set(HeaderLine.of("Content-Range", range.header(file.size())));
        }
        sendPart(ranges.isEmpty() ? 200 : 206, range);
    }

    private void sendPart(int status, ByteRange range) throws IOException {
        try (InputStream content = file.opener().open(range.start())) {
            if (content instanceof FileStream stored) {
                answer.send(status, new FilePart(stored.channel(), range.start(), range.length()));
                return;
            }
            try (OutputStream out = answer.stream(status, range.length())) {
                copy(content, range, out);
            }
        }
    }

    static void copy(InputStream content, ByteRange range, OutputStream out) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, range.length())];
        long left = range.length();
        while (left > 0) {
            int count = content.read(block, 0, (int) Math.min(block.length, left));
            if (count < 0) {
                throw new IOException("a file became shorter while it was sent");
            }
            out.write(block, 0, count);
            left -= count;
        }
    }
}
