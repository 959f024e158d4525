package dev.jarbase.domain.file;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.text.SnakeCase;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/** Makes the names under which uploads are stored: safe in URLs and file systems, and not to be guessed. */
final class FileNames {
    private static final int MAX_ORIGINAL = 300;
    private static final int MAX_EXTENSION = 20;
    private static final int MIN_BASE = 3;
    private static final int MAX_BASE = 100;
    private static final int RANDOM = 10;
    private static final String EXTENSION_SIGNS = "_.*-+=#";

    private FileNames() {}

    /**
     * Returns a new name.
     *
     * @param original the name that the client gave
     * @param sniffed tells the extension, with its dot, when the original name has none that can be used
     */
    static String of(String original, Supplier<String> sniffed, Entropy entropy) {
        String name = lastBytes(original, MAX_ORIGINAL);
        int start = extensionStart(name);
        String extension = cleanExtension(name.substring(start));
        if (extension.isEmpty()) {
            extension = sniffed.get();
        }
        if (extension.length() > MAX_EXTENSION) {
            extension = "." + trimDots(extension.substring(extension.length() - MAX_EXTENSION));
        }
        String base = SnakeCase.of(trimDots(name.substring(0, start)));
        if (base.length() < MIN_BASE) {
            base += random(entropy);
        } else if (base.length() > MAX_BASE) {
            base = base.substring(0, MAX_BASE);
        }
        return base + "_" + random(entropy) + extension;
    }

    private static String random(Entropy entropy) {
        return entropy.text(RANDOM, Entropy.LOWER_ALPHANUMERIC);
    }

    /** The last two parts after dots, as in {@code .tar.gz}, or the only one. */
    private static int extensionStart(String name) {
        int last = name.lastIndexOf('.');
        if (last < 0) {
            return name.length();
        }
        int second = last == 0 ? -1 : name.lastIndexOf('.', last - 1);
        return second < 0 ? last : second;
    }

    private static String cleanExtension(String extension) {
        var clean = new StringBuilder(extension.length());
        for (int i = 0; i < extension.length(); i++) {
            char c = extension.charAt(i);
            if (isLetterOrDigit(c) || EXTENSION_SIGNS.indexOf(c) >= 0) {
                clean.append(c);
            }
        }
        String trimmed = trimDots(clean.toString());
        return trimmed.isEmpty() ? "" : "." + trimmed;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String trimDots(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '.') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '.') {
            end--;
        }
        return text.substring(start, end);
    }

    private static String lastBytes(String text, int count) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= count ? text : new String(bytes, bytes.length - count, count, StandardCharsets.UTF_8);
    }

    /** Returns the longest beginning of a text that has at most that many bytes in UTF-8. */
    static String firstBytes(String text, int count) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= count) {
            return text;
        }
        int end = count;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return new String(Arrays.copyOf(bytes, end), StandardCharsets.UTF_8);
    }
}
