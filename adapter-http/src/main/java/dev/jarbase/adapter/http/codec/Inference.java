package dev.jarbase.adapter.http.codec;

import dev.jarbase.domain.json.JsonNumbers;
import dev.jarbase.domain.json.JsonValue;

/** What the text of a form means: a boolean, a number in its shortest spelling, or just the text. */
final class Inference {
    private Inference() {}

    static JsonValue infer(String text) {
        if (text.equals("true")) {
            return JsonValue.of(true);
        }
        if (text.equals("false")) {
            return JsonValue.of(false);
        }
        if (!looksNumeric(text)) {
            return JsonValue.of(text);
        }
        try {
            double number = Double.parseDouble(text);
            return Double.isFinite(number) && JsonNumbers.plain(number).equals(text)
                    ? JsonValue.of(number)
                    : JsonValue.of(text);
        } catch (NumberFormatException notANumber) {
            return JsonValue.of(text);
        }
    }

    private static boolean looksNumeric(String text) {
        if (text.isEmpty() || text.length() > 400 || text.charAt(0) == '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '-' && c != '.' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }
}
