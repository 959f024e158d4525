package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Operand;
import java.util.function.IntConsumer;

/** Looks into operands. */
final class Operands {
    private Operands() {}

    /** Gives the rows that an operand is read from, those of inner predicates excepted. */
    static void rows(Operand operand, IntConsumer out) {
        switch (operand) {
            case Operand.Column column -> out.accept(column.row());
            case Operand.Json json -> out.accept(json.row());
            case Operand.Length length -> out.accept(length.row());
            case Operand.Item item -> out.accept(item.row());
            case Operand.Lower lower -> rows(lower.of(), out);
            case Operand.Distance distance -> distance.coordinates().forEach(part -> rows(part, out));
            case Operand.FormattedTime time -> time.arguments().forEach(part -> rows(part, out));
            case Operand.Guarded guarded -> {
                out.accept(guarded.row());
                rows(guarded.of(), out);
            }
            case Operand.Truth _, Operand.Nothing _, Operand.Literal _, Operand.Present _, Operand.Bound _ -> {}
        }
    }

    /** The last row on the path of an operand that has one; 0 if it has none. */
    static int row(Operand operand) {
        int[] last = {0};
        rows(operand, row -> last[0] = Math.max(last[0], row));
        return last[0];
    }

    /** Whether an operand is null wherever a row and all that start from it are. */
    static boolean isNullWithout(Operand operand, int top, JoinGraph graph) {
        return switch (operand) {
            case Operand.Column column -> graph.isBelow(column.row(), top);
            case Operand.Json json -> graph.isBelow(json.row(), top);
            case Operand.Item item -> graph.isBelow(item.row(), top);
            case Operand.Lower lower -> isNullWithout(lower.of(), top, graph);
            case Operand.Distance distance ->
                distance.coordinates().stream().anyMatch(part -> isNullWithout(part, top, graph));
            case Operand.FormattedTime time ->
                time.arguments().stream().anyMatch(part -> isNullWithout(part, top, graph));
            case Operand.Length _,
                    Operand.Truth _,
                    Operand.Guarded _,
                    Operand.Nothing _,
                    Operand.Literal _,
                    Operand.Present _,
                    Operand.Bound _ -> false;
        };
    }

    /** Whether an operand can never be null. */
    static boolean isNeverNull(Operand operand) {
        return switch (operand) {
            case Operand.Bound _, Operand.Literal _, Operand.Present _, Operand.Length _ -> true;
            case Operand.Lower lower -> isNeverNull(lower.of());
            case Operand.Column _,
                    Operand.Json _,
                    Operand.Item _,
                    Operand.Distance _,
                    Operand.FormattedTime _,
                    Operand.Truth _,
                    Operand.Guarded _,
                    Operand.Nothing _ -> false;
        };
    }
}
