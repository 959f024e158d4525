package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a SELECT statement selects and from where, as far as it can be seen without understanding expressions. Only what
 * stands outside of brackets is looked at; whether the statement is right is left to SQLite.
 *
 * @param tables the first one is that of unqualified columns
 */
record SelectOutline(List<Part> columns, List<Part> tables) {
    private static final Set<String> SIDES = Set.of("full", "left", "right");
    private static final Set<String> JOIN_KINDS = Set.of("full", "left", "right", "inner", "outer", "cross");
    private static final Set<String> CLAUSES = Set.of("where", "having", "order", "limit", "with");

    /** A column or table as written, and the name that it has in the query; both without quotes. */
    record Part(String expression, String alias) {}

    private enum Section {
        SELECT,
        FROM,
        JOIN,
        OTHER
    }

    /** Reads a statement. @throws InvalidViewException if a column or table is not written as {@code x [[as] y]} */
    static SelectOutline of(String query) {
        List<String> words = SqlWords.split(SqlWords.withoutComments(query), SqlWords.SPACE);
        Map<Section, StringBuilder> texts = distributed(words);
        List<Part> selected = parts(text(texts, Section.SELECT));
        List<Part> tables = new ArrayList<>(parts(text(texts, Section.FROM)));
        tables.addAll(parts(text(texts, Section.JOIN)));
        return new SelectOutline(selected, tables);
    }

    /** The words of each section, without those that begin or end it. */
    private static Map<Section, StringBuilder> distributed(List<String> words) {
        Map<Section, StringBuilder> texts = new EnumMap<>(Section.class);
        Section section = Section.OTHER;
        for (int i = 0; i < words.size(); i++) {
            int join = joinWords(words, i);
            Optional<Section> begun = begun(words, i, section);
            if (join > 0) {
                section = Section.JOIN;
                text(texts, section).append(',');
                i += join - 1;
            } else if (begun.isPresent()) {
                section = begun.get();
            } else if (!lower(words, i).equals("distinct")) {
                text(texts, section).append(' ').append(words.get(i));
            }
        }
        return texts;
    }

    private static StringBuilder text(Map<Section, StringBuilder> texts, Section section) {
        return texts.computeIfAbsent(section, _ -> new StringBuilder());
    }

    private static Optional<Section> begun(List<String> words, int index, Section section) {
        return switch (lower(words, index)) {
            case "select" -> Optional.of(Section.SELECT);
            case "from" -> Optional.of(Section.FROM);
            default -> endsSection(words, index, section) ? Optional.of(Section.OTHER) : Optional.empty();
        };
    }

    private static boolean endsSection(List<String> words, int index, Section section) {
        String word = lower(words, index);
        return CLAUSES.contains(word)
                || (word.equals("group") && lower(words, index + 1).equals("by"))
                || (word.equals("on") && section == Section.JOIN);
    }

    /** Returns how many words from an index on make a join operator; 0 if they make none. */
    private static int joinWords(List<String> words, int index) {
        String first = lower(words, index);
        if (first.equals("join")) {
            return 1;
        }
        if (JOIN_KINDS.contains(first) && lower(words, index + 1).equals("join")) {
            return 2;
        }
        boolean outer = SIDES.contains(first)
                && lower(words, index + 1).equals("outer")
                && lower(words, index + 2).equals("join");
        return outer ? 3 : 0;
    }

    private static String lower(List<String> words, int index) {
        return index < words.size() ? words.get(index).toLowerCase(Locale.ROOT) : "";
    }

    private static List<Part> parts(CharSequence list) {
        List<Part> parts = new ArrayList<>();
        for (String item : SqlWords.split(list.toString(), ",")) {
            parts.add(part(SqlWords.split(item, SqlWords.SPACE)));
        }
        return parts;
    }

    private static Part part(List<String> words) {
        String first = words.getFirst();
        return switch (words.size()) {
            case 1 -> new Part(unquoted(first), unquoted(first.substring(first.lastIndexOf('.') + 1)));
            case 2 -> new Part(unquoted(first), unquoted(words.get(1)));
            case 3 -> {
                if (!words.get(1).equalsIgnoreCase("as")) {
                    throw new InvalidViewException("invalid identifier part - expected \"as\", got " + words.get(1));
                }
                yield new Part(unquoted(first), unquoted(words.get(2)));
            }
            default -> throw new InvalidViewException("invalid identifier parts [" + String.join(" ", words) + "]");
        };
    }

    /** Takes the quotes off every part of a dotted name. */
    private static String unquoted(String name) {
        var out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == '.') {
                int from = start;
                int to = i;
                while (from < to && isQuote(name.charAt(from))) {
                    from++;
                }
                while (to > from && isQuote(name.charAt(to - 1))) {
                    to--;
                }
                out.append(name, from, to).append(i < name.length() ? "." : "");
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean isQuote(char c) {
        return "`\"[];'".indexOf(c) >= 0;
    }
}
