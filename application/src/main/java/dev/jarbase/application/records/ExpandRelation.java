package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.field.Field.RelationField;
import java.util.Optional;

/** What one part of an expand path leads to. */
sealed interface ExpandRelation {
    /** The collection of the related records. */
    Collection target();

    /** Whether the expansion is an array. */
    boolean isMultiple();

    /** The records that a relation field names. */
    record Forward(RelationField field, Collection target) implements ExpandRelation {
        @Override
        public boolean isMultiple() {
            return field.isMultiple();
        }
    }

    /** The records whose relation field names the record. */
    record Back(RelationField field, Collection target, boolean isMultiple) implements ExpandRelation {}

    /** Finds what a part means for records of a collection. */
    static Optional<ExpandRelation> of(Catalog catalog, Collection from, String part) {
        int bracket = part.indexOf('(');
        if (bracket >= 0) {
            return part.endsWith(")")
                    ? back(catalog, from, part.substring(0, bracket), part.substring(bracket + 1, part.length() - 1))
                    : Optional.empty();
        }
        int via = part.lastIndexOf("_via_");
        if (via > 0 && via + 5 < part.length()) {
            return back(catalog, from, part.substring(0, via), part.substring(via + 5));
        }
        return relation(from, part)
                .flatMap(field -> catalog.byId(field.collectionId()).map(target -> new Forward(field, target)));
    }

    private static Optional<ExpandRelation> back(Catalog catalog, Collection from, String collection, String field) {
        return catalog.find(collection)
                .flatMap(target -> relation(target, field)
                        .filter(relation -> relation.collectionId().equals(from.id()))
                        .map(relation -> new Back(
                                relation, target, !IndexStatement.isUnique(target.indexes(), relation.name()))));
    }

    private static Optional<RelationField> relation(Collection collection, String name) {
        return collection.field(name).filter(RelationField.class::isInstance).map(RelationField.class::cast);
    }
}
