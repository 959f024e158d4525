package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of an operand before any record is read.
 *
 * @param isEmpty whether it certainly is null or the empty text
 * @param isFilled whether it certainly is neither
 */
public record Emptiness(Nulls nulls, boolean isEmpty, boolean isFilled) {

    /** How an operand wants its nulls to be compared. */
    public enum Nulls {
        /** As the empty text. */
        LENIENT,
        /** As a value of their own. */
        STRICT,
        /** As the empty text, and any value may turn out null. */
        POSSIBLE
    }

    /** Returns what is known of an operand. */
    public static Emptiness of(Operand operand) {
        return known(operand, nullsOf(operand));
    }

    /** Returns what is known of an operand that is compared with each row of the other one; peer: strictness is lost. */
    public static Emptiness ofOther(Operand operand) {
        return known(operand, Nulls.LENIENT);
    }

    /** Returns what is known of the value of one row out of many. */
    public static Emptiness ofRow(Operand operand) {
        return new Emptiness(nullsOf(operand), false, false);
    }

    private static Emptiness known(Operand operand, Nulls nulls) {
        if (operand instanceof Operand.Nothing) {
            return new Emptiness(nulls, true, false);
        }
        if (operand instanceof Operand.Literal literal) {
            return new Emptiness(nulls, false, literal.value() == 0 || literal.value() == 1);
        }
        if (operand instanceof Operand.Present) {
            return new Emptiness(nulls, false, true);
        }
        if (operand instanceof Operand.Item item) {
            return new Emptiness(nulls, false, item.submitted());
        }
        List<Operand.Bound> bounds = new ArrayList<>();
        collect(operand, bounds);
        boolean hasEmpty = bounds.contains(new Operand.Text(""));
        boolean isEmpty = nulls == Nulls.LENIENT && bounds.size() == 1 && hasEmpty;
        boolean isFilled = nulls != Nulls.POSSIBLE && !bounds.isEmpty() && !hasEmpty;
        return new Emptiness(nulls, isEmpty, isFilled);
    }

    private static void collect(Operand operand, List<Operand.Bound> out) {
        switch (operand) {
            case Operand.Bound bound -> out.add(bound);
            case Operand.Lower lower -> collect(lower.of(), out);
            case Operand.Distance distance -> distance.coordinates().forEach(part -> collect(part, out));
            case Operand.FormattedTime time -> time.arguments().forEach(part -> collect(part, out));
            case Operand.Guarded guarded -> collect(guarded.of(), out);
            case Operand.Column _,
                    Operand.Json _,
                    Operand.Length _,
                    Operand.Item _,
                    Operand.Truth _,
                    Operand.Nothing _,
                    Operand.Literal _,
                    Operand.Present _ -> {}
        }
    }

    private static Nulls nullsOf(Operand operand) {
        return switch (operand) {
            case Operand.Json _, Operand.Distance _, Operand.Truth _ -> Nulls.STRICT;
            case Operand.FormattedTime _ -> Nulls.POSSIBLE;
            case Operand.Lower lower -> nullsOf(lower.of());
            case Operand.Guarded guarded -> nullsOf(guarded.of());
            case Operand.Column _,
                    Operand.Length _,
                    Operand.Item _,
                    Operand.Nothing _,
                    Operand.Literal _,
                    Operand.Present _,
                    Operand.Bound _ -> Nulls.LENIENT;
        };
    }
}
