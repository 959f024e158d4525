package dev.jarbase.application.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a {@code fields} parameter as a tree of names. */
final class FieldsExpression {
    private static final String WILDCARD = "*";
    private static final String EXCERPT = "excerpt";

    private FieldsExpression() {}

    /** What is wanted of a member. */
    sealed interface Part {
        /** All of it. */
        record Whole() implements Part {}

        /** If it is a text, the readable start of it; else all of it. */
        record Excerpt(int max, boolean withEllipsis) implements Part {}

        /** Some members of it. */
        record Inner(Node node) implements Part {}
    }

    /** The wanted members of one level. Mutable only while it is parsed. */
    static final class Node {
        /** Names nothing, hence wants everything. */
        static final Node EMPTY = new Node();

        private final Map<String, Part> parts = new HashMap<>();

        boolean isEmpty() {
            return parts.isEmpty();
        }

        /** Whether members are only taken as a whole. */
        boolean isFlat() {
            return parts.values().stream().allMatch(part -> part instanceof Part.Whole);
        }

        boolean isWanted(String name) {
            return parts.isEmpty() || parts.containsKey(name) || parts.containsKey(WILDCARD);
        }

        /** What is wanted of the member of that name, if anything. */
        Optional<Part> part(String name) {
            Part named = parts.get(name);
            return Optional.ofNullable(named != null ? named : wildcard());
        }

        /** An inner wildcard, as in {@code *.id}, matches no other name. */
        private @Nullable Part wildcard() {
            Part wildcard = parts.get(WILDCARD);
            return wildcard instanceof Part.Inner ? null : wildcard;
        }

        private void put(List<String> path, Part leaf) {
            String name = path.getFirst();
            if (path.size() == 1) {
                parts.put(name, leaf);
                return;
            }
            Part present = parts.computeIfAbsent(name, missing -> new Part.Inner(new Node()));
            if (present instanceof Part.Inner(Node node)) {
                node.put(path.subList(1, path.size()), leaf);
            }
        }
    }

    /** Returns the tree, or nothing for a text with an unknown modifier, bad arguments or unbalanced brackets. */
    static Optional<Node> parse(String fields) {
        Optional<List<String>> tokens = split(fields, ",", true);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        Node root = new Node();
        for (String token : tokens.get()) {
            int colon = token.indexOf(':');
            Optional<? extends Part> leaf =
                    colon < 0 ? Optional.of(new Part.Whole()) : modifier(token.substring(colon + 1));
            if (leaf.isEmpty()) {
                return Optional.empty();
            }
            root.put(path(colon < 0 ? token : token.substring(0, colon)), leaf.get());
        }
        return Optional.of(root);
    }

    private static List<String> path(String name) {
        String trimmed = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return List.of(trimmed.split("\\.", -1));
    }

    private static Optional<Part.Excerpt> modifier(String text) {
        List<String> words = split(text, "(), ", false).orElse(List.of());
        if (words.size() < 2 || words.size() > 3 || !words.getFirst().equals(EXCERPT)) {
            return Optional.empty();
        }
        int max = integer(words.get(1));
        boolean withEllipsis = words.size() == 3 && isTrue(words.get(2));
        return max > 0 ? Optional.of(new Part.Excerpt(max, withEllipsis)) : Optional.empty();
    }

    /** Reads a whole number as the peer does: also in other bases, and with a fraction of zeros. */
    private static int integer(String text) {
        int dot = text.indexOf('.');
        boolean whole = dot > 0 && text.substring(dot + 1).chars().allMatch(c -> c == '0');
        try {
            long number = Long.decode(whole ? text.substring(0, dot) : text);
            return (int) Math.min(number, Integer.MAX_VALUE);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private static boolean isTrue(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            default -> false;
        };
    }

    /** Splits a text at separators outside of quotes and brackets; nothing if those are not balanced. */
    private static Optional<List<String>> split(String text, String separators, boolean brackets) {
        List<String> tokens = new ArrayList<>();
        char quote = 0;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean escaped = i > start && text.charAt(i - 1) == '\\';
            if (!escaped && brackets && quote == 0 && c == '(') {
                depth++;
            } else if (!escaped && brackets && quote == 0 && c == ')' && depth > 0) {
                depth--;
            } else if (!escaped && (c == '\'' || c == '"' || c == '`')) {
                quote = quote == c ? 0 : quote == 0 ? c : quote;
            }
            if (quote == 0 && depth == 0 && separators.indexOf(c) >= 0) {
                add(tokens, text.substring(start, i));
                start = i + 1;
            }
        }
        add(tokens, text.substring(start));
        return quote == 0 && depth == 0 ? Optional.of(tokens) : Optional.empty();
    }

    private static void add(List<String> tokens, String token) {
        String trimmed = token.strip();
        if (!trimmed.isEmpty()) {
            tokens.add(trimmed);
        }
    }
}
