package dev.jarbase.domain.fault;

import java.util.Locale;

/** Makes sentences of raw messages. */
public final class Sentences {
    private Sentences() {}

    /** Returns a message with an upper-case first letter and a full stop, unless it ends in one of {@code . ? !}. */
    public static String of(String message) {
        String trimmed = message.strip();
        if (trimmed.isEmpty()) {
            return trimmed;
        }
        int first = trimmed.offsetByCodePoints(0, 1);
        String sentence = trimmed.substring(0, first).toUpperCase(Locale.ROOT) + trimmed.substring(first);
        char last = sentence.charAt(sentence.length() - 1);
        return last == '.' || last == '?' || last == '!' ? sentence : sentence + ".";
    }
}
