package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.filter.Filter.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Resolves the terms of a filter and the names of sort keys. */
final class OperandResolver {
    private final Scope scope;
    private final RequestResolver request;
    private final FunctionResolver functions = new FunctionResolver(this::resolve);

    OperandResolver(Scope scope, Function<Filter, Predicate> predicates) {
        this.scope = scope;
        this.request = new RequestResolver(scope, predicates);
    }

    Resolved resolve(Term term) {
        return switch (term) {
            case Term.Text text -> Resolved.of(new Operand.Text(text.value()));
            case Term.Number number -> Resolved.of(new Operand.Number(parse(number.digits())));
            case Term.Call call -> functions.resolve(call);
            case Term.Identifier identifier -> identifier(identifier.name());
        };
    }

    private static double parse(String digits) {
        double number = Double.parseDouble(digits);
        return Double.isFinite(number) ? number : 0;
    }

    private Resolved identifier(String name) {
        Optional<Operand.Bound> macro = Macros.value(name, scope.now());
        if (macro.isPresent()) {
            return Resolved.of(macro.get());
        }
        Optional<Operand> word = word(name);
        return word.isPresent() ? Resolved.of(word.get()) : path(name);
    }

    /** The words null, true and false in any letter case, where no field has that name. */
    private Optional<Operand> word(String name) {
        if (name.length() > 5 || scope.base().field(name).isPresent()) {
            return Optional.empty();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "null" -> Optional.of(new Operand.Nothing());
            case "true" -> Optional.of(new Operand.Literal(1));
            case "false" -> Optional.of(new Operand.Literal(0));
            default -> Optional.empty();
        };
    }

    /** Resolves a name that is no macro and no word. */
    Resolved path(String name) {
        if (!IdentifierForm.isPath(name)) {
            throw new FilterException("failed to resolve field " + Quoted.text(name));
        }
        List<String> parts = Arrays.asList(name.split("\\.", -1));
        return switch (parts.getFirst()) {
            case "@collection" -> collection(name, parts);
            case "@request" -> request.resolve(new ArrayList<>(parts.subList(1, parts.size())));
            default -> new PathResolver(scope, scope.base(), scope.root(), parts, false).resolve();
        };
    }

    private Resolved collection(String name, List<String> parts) {
        String reference = parts.get(1);
        int colon = reference.indexOf(':');
        String idOrName = colon < 0 ? reference : reference.substring(0, colon);
        String alias = colon < 0 ? "" : reference.substring(colon);
        Collection target = scope.find(idOrName)
                .orElseThrow(() -> new FilterException("failed to load collection " + Quoted.text(reference)
                        + " from field path " + Quoted.text(name)));
        Join.Kind kind = new Join.Kind.Unrelated(target);
        int row = scope.joinRecords(scope.root(), "@" + target.id() + alias, kind, target, true);
        return new PathResolver(scope, target, row, parts.subList(2, parts.size()), false).resolve();
    }
}
