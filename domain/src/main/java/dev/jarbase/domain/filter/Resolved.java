package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import java.util.List;

/**
 * What a name or function stands for.
 *
 * @param publicEmails rows of accounts whose e-mail is used, which is allowed only where it is visible to everyone
 */
record Resolved(Operand operand, List<Integer> publicEmails) {
    static final Resolved NOTHING = of(new Operand.Nothing());

    static Resolved of(Operand operand) {
        return new Resolved(operand, List.of());
    }
}
