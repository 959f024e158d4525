package dev.jarbase.domain.check;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.text.PatternEngine;
import java.util.Optional;

/**
 * What the checks of field settings need to look at.
 *
 * @param collection the collection as it would be saved
 * @param stored the collection as it is stored now; empty for a new one
 * @param catalog the collections that relations may point to; that of a collection to be saved need not be in it
 */
public record FieldSettingsContext(
        Collection collection, Optional<Collection> stored, Catalog catalog, PatternEngine patterns, Entropy entropy) {

    /** Returns the field that is stored under an id, if it is of that kind. */
    <T extends Field> Optional<T> storedField(String id, Class<T> kind) {
        return stored.stream()
                .flatMap(collection -> collection.fields().stream())
                .filter(field -> field.id().equals(id))
                .findFirst()
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    Optional<Collection> collectionById(String id) {
        return catalog.byId(id);
    }

    int primaryKeys() {
        int count = 0;
        for (Field field : collection.fields()) {
            if (field instanceof Field.TextField text && text.primaryKey()) {
                count++;
            }
        }
        return count;
    }
}
