package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.FieldIds;
import java.util.function.Predicate;

/** Makes the ids of collections that come without one. */
final class CollectionIds {
    private static final int ATTEMPTS = 1000;

    private CollectionIds() {}

    /** Returns the id that a collection of that type and name has if it is still free. */
    static String derive(String type, String name) {
        return "pbc_" + FieldIds.checksum(type + name);
    }

    /** Returns the derived id, with a number from 2 appended if it is taken. */
    static String derive(String type, String name, Predicate<String> taken) {
        String base = derive(type, name);
        String id = base;
        for (int i = 2; i < ATTEMPTS && taken.test(id); i++) {
            id = base + i;
        }
        return id;
    }
}
