package dev.jarbase.domain.text;

/** Sizes of texts in UTF-8. */
public final class Utf8 {
    private Utf8() {}

    /** Returns the number of bytes of the UTF-8 form of a text, in which a lone surrogate becomes U+FFFD. */
    public static int length(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                bytes += c < 0x800 ? 1 : 2;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            }
        }
        return bytes;
    }
}
