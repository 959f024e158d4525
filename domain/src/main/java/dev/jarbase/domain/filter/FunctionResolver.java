package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.filter.Filter.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Resolves calls of the functions that filters know. */
final class FunctionResolver {
    private static final int MAX_TIME_ARGUMENTS = 10;

    private final Function<Term, Resolved> terms;

    FunctionResolver(Function<Term, Resolved> terms) {
        this.terms = terms;
    }

    Resolved resolve(Term.Call call) {
        return switch (call.name()) {
            case "geoDistance" -> distance(call.arguments());
            case "strftime" -> formattedTime(call.arguments());
            default -> throw new FilterException("unknown function " + Quoted.text(call.name()));
        };
    }

    private Resolved distance(List<Term> arguments) {
        if (arguments.size() != 4) {
            throw new FilterException("[geoDistance] expected 4 arguments, got " + arguments.size());
        }
        List<Resolved> coordinates = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Term argument = arguments.get(i);
            if (!(argument instanceof Term.Identifier) && !(argument instanceof Term.Number)) {
                throw new FilterException("[geoDistance] argument " + i + " must be an identifier or number");
            }
            coordinates.add(resolve(argument, "[geoDistance] failed to resolve argument " + i));
        }
        return new Resolved(new Operand.Distance(operands(coordinates)), emails(coordinates));
    }

    private Resolved formattedTime(List<Term> arguments) {
        if (arguments.isEmpty()) {
            throw new FilterException("[strftime] expected at least 1 arguments, got 0");
        }
        if (arguments.size() > MAX_TIME_ARGUMENTS) {
            throw new FilterException("[strftime] too many arguments (max allowed 10, got " + arguments.size() + ")");
        }
        List<Resolved> resolved = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            Term argument = arguments.get(i);
            checkTimeArgument(i, argument);
            resolved.add(resolve(argument, "[strftime] failed to resolve time-value argument"));
        }
        return new Resolved(new Operand.FormattedTime(operands(resolved)), emails(resolved));
    }

    private static void checkTimeArgument(int position, Term argument) {
        if (position == 0 && !(argument instanceof Term.Text)) {
            throw new FilterException("[strftime] expects the first argument to be a format string");
        }
        if (position == 1 && argument instanceof Term.Call) {
            throw new FilterException("[strftime] expects the second argument to be of a valid time-value type");
        }
        if (position > 1 && !(argument instanceof Term.Text)) {
            throw new FilterException(
                    "[strftime] invalid modifier argument " + (position - 2) + " - can be only string");
        }
    }

    private Resolved resolve(Term argument, String complaint) {
        try {
            return terms.apply(argument);
        } catch (FilterException e) {
            throw new FilterException(complaint + ": " + e.getMessage());
        }
    }

    private static List<Operand> operands(List<Resolved> resolved) {
        return resolved.stream().map(Resolved::operand).toList();
    }

    private static List<Integer> emails(List<Resolved> resolved) {
        return resolved.stream().flatMap(one -> one.publicEmails().stream()).toList();
    }
}
