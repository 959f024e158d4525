package dev.jarbase.application.mail;

import java.util.Map;

/** Fills in placeholders such as {@code {APP_NAME}}. */
final class Template {
    private Template() {}

    /**
     * Returns a text in which every placeholder that has a value is replaced by it; others stay. Values are not looked
     * through again, so that nobody can smuggle a placeholder in by a value.
     *
     * @param values by placeholder, with its braces
     */
    static String fill(String text, Map<String, String> values) {
        var out = new StringBuilder(text.length() + 256);
        int done = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            open = text.lastIndexOf('{', close);
            String value = values.get(text.substring(open, close + 1));
            if (value != null) {
                out.append(text, done, open).append(value);
                done = close + 1;
            }
            open = text.indexOf('{', close + 1);
        }
        return out.append(text, done, text.length()).toString();
    }
}
