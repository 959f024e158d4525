package dev.jarbase.domain.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a blob is stored: segments between slashes, none of which can lead anywhere else. Valid by construction, so that
 * no store needs to ask whether a key leaves its place.
 */
public record BlobKey(String text) {
    /** The end of names that stores keep for what they note about blobs. */
    public static final String RESERVED_END = ".attrs";

    private static final int MAX_BYTES = 1024;

    /** @throws IllegalArgumentException if the text is no key */
    public BlobKey {
        if (!isKey(text)) {
            throw new IllegalArgumentException("not a key of a blob");
        }
    }

    /** Reads a key; nothing if the text is none. */
    public static Optional<BlobKey> parse(String text) {
        return isKey(text) ? Optional.of(new BlobKey(text)) : Optional.empty();
    }

    private static boolean isKey(String text) {
        return !text.endsWith(RESERVED_END)
                && text.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && areSegments(text);
    }

    /** Whether a text consists of segments that stay where they are: no empty ones, no dots, no control characters. */
    static boolean areSegments(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == '/') {
                String segment = text.substring(start, i);
                if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                    return false;
                }
                start = i + 1;
            } else if (text.charAt(i) < ' ' || text.charAt(i) == '\\' || text.charAt(i) == ':') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }
}
