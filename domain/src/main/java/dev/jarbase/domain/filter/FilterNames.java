package dev.jarbase.domain.filter;

import java.util.List;
import java.util.function.Predicate;

/** The identifiers of a filter, for what may be searched by some of them only. */
public final class FilterNames {
    private FilterNames() {}

    /** Throws {@link FilterException} for the first identifier that is not allowed. */
    public static void requireAll(Filter filter, Predicate<String> allowed) {
        switch (filter) {
            case Filter.And(List<Filter> all) -> all.forEach(part -> requireAll(part, allowed));
            case Filter.Or(List<Filter> any) -> any.forEach(part -> requireAll(part, allowed));
            case Filter.Comparison comparison -> {
                require(comparison.left(), allowed);
                require(comparison.right(), allowed);
            }
        }
    }

    /** Whether a name, or one of those in a sort text, leads to the request or to another collection. */
    public static boolean isForeign(String name) {
        return name.contains("@request.") || name.contains("@collection.");
    }

    private static void require(Filter.Term term, Predicate<String> allowed) {
        switch (term) {
            case Filter.Term.Identifier(String name) -> {
                if (!allowed.test(name)) {
                    throw new FilterException("unknown field \"" + term.literal() + "\"");
                }
            }
            case Filter.Term.Call(String _, List<Filter.Term> arguments) ->
                arguments.forEach(argument -> require(argument, allowed));
            case Filter.Term.Number _, Filter.Term.Text _ -> {}
        }
    }
}
