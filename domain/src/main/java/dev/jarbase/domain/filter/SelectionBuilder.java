package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.criteria.SortKey;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Resolves rules, filters and sort texts of one query on a collection into a {@link Selection}. All texts given to one
 * builder must hold together, and paths that they share lead to the same joined row. Not thread-safe, for one use.
 *
 * <p>Every method throws {@link FilterException} for a text that cannot be resolved.
 */
public final class SelectionBuilder {
    /** Most bytes of a filter that a client sends. */
    public static final int MAX_FILTER_BYTES = 3500;

    private final Scope scope;
    private final List<Predicate> parts = new ArrayList<>();
    private final List<SortKey> sort = new ArrayList<>();

    public SelectionBuilder(Catalog catalog, Collection base, RequestInfo request, InstantSource clock) {
        scope = new Scope(catalog, base, 0, request, clock.instant(), new JoinTree(), true);
    }

    /** Adds an access rule, which may use every field. An open rule, being empty, needs no call. */
    public SelectionBuilder rule(String text) {
        parts.add(new PredicateResolver(scope).resolve(FilterParser.parse(text)));
        return this;
    }

    /**
     * Adds a filter of a client; an empty one selects all.
     *
     * @param hiddenAllowed whether the client is a superuser, who may use hidden fields and locked collections
     */
    public SelectionBuilder filter(String text, boolean hiddenAllowed) {
        if (text.isEmpty()) {
            return this;
        }
        if (text.length() > MAX_FILTER_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_FILTER_BYTES) {
            throw new FilterException("max filter length limit reached");
        }
        Scope client = scope.withHiddenAllowed(hiddenAllowed);
        parts.add(new PredicateResolver(client).resolve(FilterParser.parse(text)));
        return this;
    }

    /**
     * Adds the sort keys of a client, such as {@code -created,title}; an empty text adds none.
     *
     * @param hiddenAllowed as for {@link #filter}; e-mails that are not public sort as empty without it
     */
    public SelectionBuilder sort(String text, boolean hiddenAllowed) {
        if (!text.isEmpty()) {
            sort.addAll(new SortResolver(scope.withHiddenAllowed(hiddenAllowed)).resolve(text));
        }
        return this;
    }

    /** Returns the selection; the list rules of collections that clients' paths lead to are part of it. */
    public Selection build() {
        List<Predicate> all = new ArrayList<>(parts);
        for (Map.Entry<Integer, Collection> guarded :
                List.copyOf(scope.joins().guarded().entrySet())) {
            if (guarded.getValue().rules().list() instanceof AccessRule.When rule) {
                all.add(listRule(guarded.getKey(), guarded.getValue(), rule.filter()));
            }
        }
        Predicate where = all.size() == 1 ? all.getFirst() : new Predicate.And(all);
        return new Selection(scope.joins().joins(), where, sort);
    }

    /** What a row must satisfy to be used: there is none, or it may be listed. */
    private Predicate listRule(int row, Collection collection, String rule) {
        Scope joined = scope.at(row, collection);
        Predicate missing = new Predicate.Comparison(
                new Operand.Column(row, "id"), Operator.EQUAL, new Operand.Text(""), Predicate.Quantifier.SOME, row);
        return new Predicate.Or(List.of(missing, new PredicateResolver(joined).resolve(FilterParser.parse(rule))));
    }
}
