package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.time.Instant;
import java.util.Optional;

/**
 * In what surroundings names are resolved.
 *
 * @param base the collection that plain names belong to
 * @param root the row of its record
 * @param hiddenAllowed whether hidden fields and the rows of locked collections may be used
 */
record Scope(
        Catalog catalog,
        Collection base,
        int root,
        RequestInfo request,
        Instant now,
        JoinTree joins,
        boolean hiddenAllowed) {

    Scope withHiddenAllowed(boolean allowed) {
        return new Scope(catalog, base, root, request, now, joins, allowed);
    }

    /** The scope of a rule of the collection of a joined row. */
    Scope at(int row, Collection collection) {
        return new Scope(catalog, collection, row, request, now, joins, true);
    }

    /** Returns a collection by id or name; the base is taken as given, it may be newer than the catalog. */
    Optional<Collection> find(String idOrName) {
        if (idOrName.equals(base.name()) || idOrName.equals(base.id())) {
            return Optional.of(base);
        }
        return catalog.find(idOrName);
    }

    /** Joins records of a collection; those that the reader may not list do not count. */
    int joinRecords(int from, String step, Join.Kind kind, Collection target, boolean many) {
        int row = joins.row(this, from, step, kind, many);
        if (!hiddenAllowed) {
            if (target.rules().list() instanceof AccessRule.Locked) {
                throw new FilterException(Quoted.text(target.name())
                        + " fields can be accessed only when allowHiddenFields is enabled or by superusers");
            }
            joins.guard(row, target);
        }
        return row;
    }
}
