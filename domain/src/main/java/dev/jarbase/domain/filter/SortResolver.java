package dev.jarbase.domain.filter;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.SortKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Resolves sort texts such as {@code -created,title}. */
final class SortResolver {
    private static final int MAX_KEYS = 8;
    private static final int MAX_NAME_BYTES = 255;

    private final Scope scope;
    private final OperandResolver operands;

    SortResolver(Scope scope) {
        this.scope = scope;
        this.operands = new OperandResolver(scope, new PredicateResolver(scope)::resolve);
    }

    List<SortKey> resolve(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length > MAX_KEYS) {
            throw new FilterException("max sort expressions limit reached");
        }
        List<SortKey> keys = new ArrayList<>(parts.length);
        for (String part : parts) {
            keys.add(key(part.strip()));
        }
        return keys;
    }

    private SortKey key(String part) {
        boolean descending = part.startsWith("-");
        String name = descending || part.startsWith("+") ? part.substring(1) : part;
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new FilterException("max sort field length limit reached");
        }
        return switch (name) {
            case "@random" -> new SortKey.Random();
            case "@rowid" -> insertion(descending);
            default -> new SortKey.By(operand(name), descending);
        };
    }

    private SortKey insertion(boolean descending) {
        if (scope.base().isView()) {
            throw new FilterException("invalid sort field \"@rowid\"");
        }
        return new SortKey.Insertion(descending);
    }

    private Operand operand(String name) {
        Resolved resolved = resolvePath(name);
        Operand operand = resolved.operand();
        if (!isSortable(operand)) {
            throw new FilterException("invalid sort field " + Quoted.text(name));
        }
        // unlike the peer, hidden e-mails cannot be told from the order
        for (int row : resolved.publicEmails()) {
            operand = new Operand.Guarded(operand, row, "emailVisibility");
        }
        return operand;
    }

    private Resolved resolvePath(String name) {
        try {
            return operands.path(name);
        } catch (FilterException e) {
            throw new FilterException("invalid sort field " + Quoted.text(name) + " - " + e.getMessage());
        }
    }

    private static boolean isSortable(Operand operand) {
        return switch (operand) {
            case Operand.Column _, Operand.Json _, Operand.Length _, Operand.Literal _, Operand.Present _ -> true;
            case Operand.Item item -> !item.submitted();
            case Operand.Lower lower -> isSortable(lower.of());
            case Operand.Distance _,
                    Operand.FormattedTime _,
                    Operand.Truth _,
                    Operand.Guarded _,
                    Operand.Nothing _,
                    Operand.Bound _ -> false;
        };
    }
}
