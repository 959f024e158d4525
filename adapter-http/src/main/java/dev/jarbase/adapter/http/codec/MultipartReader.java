package dev.jarbase.adapter.http.codec;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the parts of a {@code multipart/form-data} body one after the other as they arrive (RFC 2046). As in the peer,
 * bare line feeds are accepted throughout if the first boundary line ends in one.
 */
final class MultipartReader {
    /** Greatest size of the headers of one part. */
    private static final int MAX_HEADER_BYTES = 64 * 1024;

    private static final int MAX_PREAMBLE_LINE = 4096;

    private final LookAhead input;
    private final String boundary;
    private Delimiter delimiter;
    private boolean first = true;

    /**
     * The head of a part.
     *
     * @param name name of the field; empty if the part has none and is to be skipped
     * @param fileName empty unless it is a file
     */
    record Part(String name, String fileName) {}

    MultipartReader(LookAhead input, String boundary) {
        this.input = input;
        this.boundary = boundary;
        this.delimiter = new Delimiter("\r\n", boundary);
    }

    /** Whether content that is taken may be kept as it is. */
    boolean isWhole() {
        return input.isWhole();
    }

    /** Goes to the next part; the content of the one before must have been read. Nothing at the end of the body. */
    Optional<Part> next() throws IOException {
        boolean separated = false;
        while (true) {
            String line = line();
            String behind = behindBoundary(line);
            if (behind.startsWith("--") && behind.substring(2).isBlank()) {
                return Optional.empty();
            }
            if (!behind.isEmpty() && behind.isBlank()) {
                return Optional.of(begin(behind));
            }
            if (line.isEmpty() || separated || (!first && !isLineBreak(line))) {
                throw new MalformedBodyException("a boundary is missing in the multipart body");
            }
            separated = !first;
        }
    }

    private Part begin(String behindBoundary) throws IOException {
        if (first && behindBoundary.equals("\n")) {
            delimiter = new Delimiter("\n", boundary);
        }
        first = false;
        HeaderValue disposition = new HeaderValue("", Map.of());
        int size = 0;
        for (String header = line(); !isLineBreak(header); header = line()) {
            size += header.length();
            int colon = header.indexOf(':');
            if (size > MAX_HEADER_BYTES || colon < 1 || hasControlCharacter(header)) {
                throw new MalformedBodyException("malformed headers of a part of the multipart body");
            }
            if (header.substring(0, colon).equalsIgnoreCase("Content-Disposition")) {
                disposition = HeaderValue.parse(header.substring(colon + 1).strip());
            }
        }
        boolean field = disposition.value().equals("form-data");
        return new Part(field ? disposition.parameter("name") : "", disposition.parameter("filename"));
    }

    private static boolean hasControlCharacter(String header) {
        String text = header.stripTrailing();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7F) {
                return true;
            }
        }
        return false;
    }

    /** Reads the content of the current part, at most {@code limit} bytes of it. */
    byte[] content(int limit) throws IOException {
        var out = new ByteArrayOutputStream();
        input.copyUntil(delimiter, (bytes, offset, count) -> {
            if (out.size() + count > limit) {
                throw new MalformedBodyException("a value of the multipart body is too long");
            }
            out.write(bytes, offset, count);
        });
        return out.toByteArray();
    }

    /** Hands the content of the current part on as it arrives. */
    void content(LookAhead.Taker taker) throws IOException {
        input.copyUntil(delimiter, taker);
    }

    /** Reads over the content of the current part and returns how many bytes it has. */
    long skip() throws IOException {
        long[] size = {0};
        input.copyUntil(delimiter, (bytes, offset, count) -> size[0] += count);
        return size[0];
    }

    /** Returns the next line with its line break; empty at the end of the input. */
    private String line() throws IOException {
        String line = input.line(MAX_HEADER_BYTES);
        if (first && line.length() > MAX_PREAMBLE_LINE && !line.startsWith("--")) {
            throw new MalformedBodyException("the preamble of the multipart body is too long");
        }
        return line;
    }

    /** Returns what follows the boundary on its line, a line break for an ended input; empty if it is another line. */
    private String behindBoundary(String line) {
        if (!line.startsWith("--") || !line.startsWith(boundary, 2)) {
            return "";
        }
        String behind = line.substring(2 + boundary.length());
        return behind.isEmpty() ? "\r\n" : behind;
    }

    private static boolean isLineBreak(String line) {
        return line.equals("\r\n") || line.equals("\n");
    }
}
