package dev.jarbase.domain.criteria;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field.RelationField;
import java.util.List;

/**
 * Which records of a collection are meant and in which order, resolved against the catalog and a request, without any
 * query language of a store. Immutable.
 *
 * @param scope restriction by id or relation, beside the predicate
 * @param selection the rules and filters, resolved
 */
public record Criteria(Collection collection, Scope scope, Selection selection) {

    /** A restriction that is not written in the filter language. */
    public sealed interface Scope {
        /** All records. */
        record All() implements Scope {}

        /** Records of these ids. */
        record Ids(List<String> ids) implements Scope {}

        /** Records whose relation field holds any of these ids. */
        record Referencing(RelationField field, List<String> ids) implements Scope {}
    }

    /** All records of a collection. */
    public static Criteria all(Collection collection) {
        return new Criteria(collection, new Scope.All(), Selection.ALL);
    }

    public Criteria within(Scope newScope) {
        return new Criteria(collection, newScope, selection);
    }
}
