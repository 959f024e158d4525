package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.filter.Filter.And;
import dev.jarbase.domain.filter.Filter.Comparison;
import dev.jarbase.domain.filter.Filter.Or;
import dev.jarbase.domain.filter.Filter.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes random syntax trees and writes them with random spaces, comments and superfluous brackets. */
final class FilterText {
    private static final List<String> NAMES = List.of("a", "_b", "@now", "#c", "a.b_c", "t:each", "@collection.x:y.z");
    private static final List<String> NUMBERS = List.of("0", "-1", "12.50", "007", "-.5");
    private static final List<String> TEXTS =
            List.of("", "x", "it's", "\"", "\\", "\n\t\r", "é👍", "(", "a // b", "\\d");
    private static final List<Operator> OPERATORS = List.of(Operator.values());
    private static final List<String> SPACES = List.of("", " ", "\t", "\n", "  ", " // note\n");

    private final Random random;

    FilterText(Random random) {
        this.random = random;
    }

    Filter tree(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 1 -> new And(parts(depth, And.class));
            case 2 -> new Or(parts(depth, Or.class));
            default -> new Comparison(term(2), any(OPERATORS), random.nextBoolean(), term(2));
        };
    }

    private List<Filter> parts(int depth, Class<? extends Filter> forbidden) {
        List<Filter> parts = new ArrayList<>();
        int wanted = 2 + random.nextInt(2);
        while (parts.size() < wanted) {
            Filter part = tree(depth - 1);
            if (!forbidden.isInstance(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private Term term(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 4)) {
            case 0 -> new Term.Identifier(any(NAMES));
            case 1 -> new Term.Number(any(NUMBERS));
            case 2 -> new Term.Text(any(TEXTS));
            default -> new Term.Call("f", List.of(term(depth - 1), term(depth - 1)));
        };
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    String write(Filter filter) {
        return switch (filter) {
            case And and -> joined(and.parts(), "&&");
            case Or or -> joined(or.parts(), "||");
            case Comparison comparison ->
                write(comparison.left())
                        + space()
                        + (comparison.any() ? "?" : "")
                        + comparison.operator().sign()
                        + space()
                        + write(comparison.right());
        };
    }

    private String joined(List<Filter> parts, String join) {
        var out = new StringBuilder();
        String separator = "";
        for (Filter part : parts) {
            boolean bracketed = part instanceof Or || random.nextInt(4) == 0;
            out.append(separator).append(bracketed ? "(" + write(part) + " )" : write(part));
            separator = space() + join + space();
        }
        return out.toString();
    }

    private String space() {
        return any(SPACES);
    }

    private String write(Term term) {
        return switch (term) {
            case Term.Identifier identifier -> identifier.name();
            case Term.Number number -> number.digits();
            case Term.Text text -> quoted(text.value());
            case Term.Call call ->
                call.name() + "(" + write(call.arguments().get(0)) + "," + space()
                        + write(call.arguments().get(1)) + ")";
        };
    }

    private String quoted(String text) {
        String quote = random.nextBoolean() ? "'" : "\"";
        return quote
                + text.replace("\\", "\\\\")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                        .replace("\r", "\\r")
                        .replace(quote, "\\" + quote)
                + quote;
    }
}
