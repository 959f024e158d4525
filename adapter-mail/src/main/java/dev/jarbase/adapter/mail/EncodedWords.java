package dev.jarbase.adapter.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;

/** Text beyond ASCII in headers (RFC 2047), as encoding Q. */
final class EncodedWords {
    private EncodedWords() {}

    /** Returns a line as a header such as {@code Subject} holds it; ASCII stays as it is. */
    static String of(String line) {
        try {
            return MimeUtility.encodeText(line, "UTF-8", "Q");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }

    /** Returns a name as it stands before an address. */
    static String phrase(String name) {
        try {
            String word = MimeUtility.encodeWord(name, "UTF-8", "Q");
            return word.equals(name) ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : word;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }
}
