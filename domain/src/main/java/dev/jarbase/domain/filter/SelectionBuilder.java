package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.rule.RequestInfo;
import java.time.InstantSource;

/**
 * Resolves rules, filters and sort texts of one query on a collection into a {@link Selection}. All texts given to one
 * builder must hold together, and paths that they share lead to the same joined row. Not thread-safe, for one use.
 *
 * <p>Every method throws {@link FilterException} for a text that cannot be resolved.
 */
public final class SelectionBuilder {
    public SelectionBuilder(Catalog catalog, Collection base, RequestInfo request, InstantSource clock) {}

    /** Adds an access rule, which may use every field. Blank rules are not allowed: an open rule needs no call. */
    public SelectionBuilder rule(String text) {
        FilterParser.parse(text);
        return this;
    }

    /**
     * Adds a filter of a client; an empty one selects all.
     *
     * @param hiddenAllowed whether the client is a superuser, who may use hidden fields and locked collections
     */
    public SelectionBuilder filter(String text, boolean hiddenAllowed) {
        if (!text.isEmpty()) {
            FilterParser.parse(text);
        }
        return this;
    }

    /** Adds the sort keys of a client, such as {@code -created,title}; an empty text adds none. */
    public SelectionBuilder sort(String text, boolean hiddenAllowed) {
        if (!text.isEmpty()) {
            throw new FilterException("not yet");
        }
        return this;
    }

    public Selection build() {
        return Selection.ALL;
    }
}
