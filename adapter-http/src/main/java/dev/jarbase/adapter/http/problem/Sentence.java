package dev.jarbase.adapter.http.problem;

/** The peer's way to make a sentence of a message: a capital at the beginning and a mark at the end. */
final class Sentence {
    private Sentence() {}

    static String of(String message) {
        String text = message.strip();
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        int capital = Character.toUpperCase(first);
        if (capital != first) {
            text = Character.toString(capital) + text.substring(Character.charCount(first));
        }
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == '?' || last == '!' ? text : text + ".";
    }
}
