package dev.jarbase.application.collections;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonWriter;
import java.util.Map;
import java.util.TreeMap;

/** Errors of properties as plain text, properties in alphabetical order. */
final class ErrorTexts {
    private ErrorTexts() {}

    /** Returns {@code name: text; other: (nested: text.).}. */
    static String line(FieldErrors.Tree errors) {
        var out = new StringBuilder();
        for (Map.Entry<String, FieldErrors> child : new TreeMap<>(errors.children()).entrySet()) {
            out.append(out.isEmpty() ? "" : "; ").append(child.getKey()).append(": ");
            switch (child.getValue()) {
                case FieldErrors.Single single -> out.append(single.message());
                case FieldErrors.Refused refused -> out.append(refused.message());
                case FieldErrors.Tree tree -> out.append('(').append(line(tree)).append(')');
            }
        }
        return out.append('.').toString();
    }

    /** Returns a JSON object of raw messages, indented by two blanks for each level. */
    static String block(FieldErrors.Tree errors) {
        return block(errors, "\n");
    }

    private static String block(FieldErrors.Tree errors, String lineBreak) {
        if (errors.isEmpty()) {
            return "{}";
        }
        String inner = lineBreak + "  ";
        var out = new StringBuilder("{");
        for (Map.Entry<String, FieldErrors> child : new TreeMap<>(errors.children()).entrySet()) {
            out.append(out.length() == 1 ? "" : ",").append(inner);
            out.append(new JsonWriter().text(child.getKey())).append(": ");
            switch (child.getValue()) {
                case FieldErrors.Single single -> out.append(new JsonWriter().text(single.message()));
                case FieldErrors.Refused refused -> out.append(new JsonWriter().text(refused.message()));
                case FieldErrors.Tree tree -> out.append(block(tree, inner));
            }
        }
        return out.append(lineBreak).append('}').toString();
    }
}
