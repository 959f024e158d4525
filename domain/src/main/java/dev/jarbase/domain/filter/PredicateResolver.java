package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Predicate.Quantifier;
import java.util.ArrayList;
import java.util.List;

/** Resolves a filter into a predicate. */
final class PredicateResolver {
    private final Scope scope;
    private final OperandResolver operands;

    PredicateResolver(Scope scope) {
        this.scope = scope;
        this.operands = new OperandResolver(scope, this::resolve);
    }

    Predicate resolve(Filter filter) {
        return switch (filter) {
            case Filter.And and -> new Predicate.And(all(and.parts()));
            case Filter.Or or -> new Predicate.Or(all(or.parts()));
            case Filter.Comparison comparison -> comparison(comparison);
        };
    }

    private List<Predicate> all(List<Filter> parts) {
        List<Predicate> resolved = new ArrayList<>(parts.size());
        for (Filter part : parts) {
            resolved.add(resolve(part));
        }
        return resolved;
    }

    private Predicate comparison(Filter.Comparison filter) {
        Resolved left = side("left", filter.left());
        Resolved right = side("right", filter.right());
        Quantifier quantifier = filter.any() ? Quantifier.SOME : quantifier(left.operand(), right.operand());
        Predicate comparison =
                new Predicate.Comparison(left.operand(), filter.operator(), right.operand(), quantifier, scope.root());
        if (left.publicEmails().isEmpty() && right.publicEmails().isEmpty()) {
            return comparison;
        }
        List<Predicate> parts = new ArrayList<>();
        parts.add(comparison);
        left.publicEmails().forEach(row -> parts.add(new Predicate.Holds(row, "emailVisibility")));
        right.publicEmails().forEach(row -> parts.add(new Predicate.Holds(row, "emailVisibility")));
        return new Predicate.And(parts);
    }

    private Resolved side(String side, Filter.Term term) {
        try {
            return operands.resolve(term);
        } catch (FilterException e) {
            throw new FilterException(
                    "invalid " + side + " operand " + Quoted.text(term.literal()) + " - " + e.getMessage());
        }
    }

    private Quantifier quantifier(Operand left, Operand right) {
        if (isMany(left)) {
            return isMany(right) ? Quantifier.EVERY_PAIR : Quantifier.EVERY_LEFT;
        }
        return isMany(right) ? Quantifier.EVERY_RIGHT : Quantifier.SOME;
    }

    private boolean isMany(Operand operand) {
        return switch (operand) {
            case Operand.Column column -> isMany(column.row());
            case Operand.Json json -> isMany(json.row());
            case Operand.Length length -> isMany(length.row());
            case Operand.Item item -> isMany(item.row());
            case Operand.Lower lower -> isMany(lower.of());
            case Operand.FormattedTime time ->
                time.arguments().size() > 1 && isMany(time.arguments().get(1));
            // peer: a distance asks for one matching row only, and so does what is computed of comparisons
            case Operand.Distance _,
                    Operand.Truth _,
                    Operand.Guarded _,
                    Operand.Nothing _,
                    Operand.Literal _,
                    Operand.Present _,
                    Operand.Bound _ -> false;
        };
    }

    private boolean isMany(int row) {
        return scope.joins().isMany(row, scope.root());
    }
}
