package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How fields come together to the list of a collection: every one has an id, and no two the same. */
public final class FieldLists {
    private FieldLists() {}

    /** Returns the fields in order, as if each were {@link #put} into an empty list. */
    public static List<Field> of(List<Field> fields) {
        List<Field> list = new ArrayList<>();
        fields.forEach(field -> put(list, field));
        return list;
    }

    /**
     * Adds a field at the end, or in the place of one with the same id. One without id takes the place and id of one
     * with the same name, or gets an id of its own.
     */
    public static void put(List<Field> list, Field field) {
        int same = field.id().isEmpty() ? indexOfName(list, field.name()) : indexOfId(list, field.id());
        if (same >= 0) {
            list.set(same, withId(field, list.get(same).id()));
        } else if (field.id().isEmpty()) {
            list.add(withId(field, FieldIds.derive(field.type(), field.name(), ids(list))));
        } else {
            list.add(field);
        }
    }

    public static Optional<Field> byId(List<Field> list, String id) {
        int index = indexOfId(list, id);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    public static Optional<Field> byName(List<Field> list, String name) {
        int index = indexOfName(list, name);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    static int indexOfName(List<Field> list, String name) {
        for (int i = 0; i < list.size(); i++) {
            if (!name.isEmpty() && list.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static int indexOfId(List<Field> list, String id) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static Field withId(Field field, String id) {
        return field.withBase(field.base().withId(id));
    }

    private static Set<String> ids(List<Field> list) {
        return list.stream().map(Field::id).collect(Collectors.toSet());
    }
}
