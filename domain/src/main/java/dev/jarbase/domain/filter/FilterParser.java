package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.filter.Filter.And;
import dev.jarbase.domain.filter.Filter.Comparison;
import dev.jarbase.domain.filter.Filter.Or;
import dev.jarbase.domain.filter.Filter.Term;
import dev.jarbase.domain.filter.FilterScanner.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads filter and rule texts. Groups may nest without limit (they cost heap, not stack); comparisons may not exceed
 * {@value #MAX_COMPARISONS}, which also bounds the depth of the tree.
 */
public final class FilterParser {
    /** Most comparisons in one text. */
    public static final int MAX_COMPARISONS = 200;

    private static final ParsedFilters PARSED = new ParsedFilters(512, 4096);

    private final FilterScanner scanner;
    private final Deque<Group> outer = new ArrayDeque<>();
    private Group group;
    private int comparisons;

    private FilterParser(String text) {
        scanner = new FilterScanner(text);
        group = new Group(text.length());
    }

    /** Returns the syntax tree of a text. @throws FilterException if it is empty or malformed */
    public static Filter parse(String text) {
        return PARSED.get(text, missing -> new FilterParser(missing).read());
    }

    private Filter read() {
        while (true) {
            switch (scanner.next(group.end)) {
                case Token.Group inner -> {
                    outer.push(group);
                    group = new Group(inner.close());
                }
                case Token.Side side -> side(side.term());
                case Token.Sign sign -> group.sign(sign.text());
                case Token.Join join -> group.join(join.text());
                case Token.End _ -> {
                    Filter filter = group.finish();
                    if (outer.isEmpty()) {
                        return limited(filter);
                    }
                    scanner.moveTo(group.end + 1);
                    group = outer.pop();
                    group.add(filter);
                }
            }
        }
    }

    private void side(Term term) {
        if (group.side(term)) {
            comparisons++;
        }
    }

    private Filter limited(Filter filter) {
        if (comparisons > MAX_COMPARISONS) {
            throw new FilterException("max filter expressions limit reached");
        }
        return filter;
    }

    private enum Step {
        LEFT,
        SIGN,
        RIGHT,
        JOIN
    }

    /** What was read of one pair of brackets, or of the whole text. */
    private static final class Group {
        private final int end;
        private final List<List<Filter>> alternatives = new ArrayList<>();
        private Step step = Step.LEFT;
        private boolean startsAlternative;
        private Optional<Term> left = Optional.empty();
        private String sign = "";

        Group(int end) {
            this.end = end;
        }

        /** Takes a side; returns whether it completed a comparison. */
        boolean side(Term term) {
            if (step == Step.LEFT) {
                left = Optional.of(term);
                step = Step.SIGN;
                return false;
            }
            if (step != Step.RIGHT) {
                throw unexpected(term.literal(), word(term));
            }
            boolean any = sign.startsWith("?");
            Operator operator = Operator.of(any ? sign.substring(1) : sign).orElseThrow();
            add(new Comparison(left.orElseThrow(), operator, any, term));
            return true;
        }

        void sign(String text) {
            if (step != Step.SIGN) {
                throw unexpected(text, "sign");
            }
            sign = text;
            step = Step.RIGHT;
        }

        void join(String text) {
            if (step != Step.JOIN) {
                throw unexpected(text, "join");
            }
            startsAlternative = text.equals("||");
            step = Step.LEFT;
        }

        /** Adds a comparison or group; peer: a group is taken at any place and drops a comparison begun before it. */
        void add(Filter part) {
            if (startsAlternative || alternatives.isEmpty()) {
                alternatives.add(new ArrayList<>());
            }
            List<Filter> last = alternatives.getLast();
            if (part instanceof And and) {
                last.addAll(and.parts());
            } else {
                last.add(part);
            }
            step = Step.JOIN;
        }

        Filter finish() {
            if (step != Step.JOIN) {
                boolean isEmpty = alternatives.isEmpty() && left.isEmpty();
                throw new FilterException(
                        isEmpty ? "empty filter expression" : "invalid or incomplete filter expression");
            }
            List<Filter> parts = new ArrayList<>();
            for (List<Filter> all : alternatives) {
                if (all.size() > 1) {
                    parts.add(new And(all));
                } else if (all.getFirst() instanceof Or or) {
                    parts.addAll(or.parts());
                } else {
                    parts.add(all.getFirst());
                }
            }
            return parts.size() == 1 ? parts.getFirst() : new Or(parts);
        }

        private FilterException unexpected(String literal, String kind) {
            String wanted = switch (step) {
                case LEFT -> "left operand (identifier, function, text or number)";
                case SIGN -> "a sign operator";
                case RIGHT -> "right operand (identifier, function text or number)";
                case JOIN -> "&& or ||";
            };
            return new FilterException("expected " + wanted + ", got " + Quoted.text(literal) + " (" + kind + ")");
        }

        private static String word(Term term) {
            return switch (term) {
                case Term.Identifier _ -> "identifier";
                case Term.Number _ -> "number";
                case Term.Text _ -> "text";
                case Term.Call _ -> "function";
            };
        }
    }
}
