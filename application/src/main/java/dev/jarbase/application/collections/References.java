package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import java.util.List;

/** Which collections refer to a collection. */
final class References {
    private References() {}

    /** Returns the names of other collections, views included, that have a relation to a collection. */
    static List<String> to(Collection target, Catalog catalog) {
        return catalog.collections().stream()
                .filter(collection -> !collection.id().equals(target.id()))
                .filter(collection -> collection.fields().stream()
                        .anyMatch(field -> field instanceof Field.RelationField relation
                                && relation.collectionId().equals(target.id())))
                .map(Collection::name)
                .sorted()
                .toList();
    }
}
