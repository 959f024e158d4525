package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.BlobFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A collection of records: its schema, rules and options. Immutable, compared by identity; a change makes another.
 *
 * <p>Dates are texts in the stored format, empty before the first save. The order of {@link #fields()} is the order of
 * the values of its records.
 */
public final class Collection {
    /** The id of the collection of superusers. */
    public static final String SUPERUSERS_ID = "pbc_3142635823";

    /** The name of the collection of superusers. */
    public static final String SUPERUSERS_NAME = "_superusers";

    private final Definition definition;
    private final Map<String, Integer> indexByName;
    private @Nullable AnswerShape answerShape;

    /**
     * The parts of a collection.
     *
     * @param indexes CREATE INDEX statements as the user wrote them
     */
    public record Definition(
            String id,
            String name,
            CollectionType type,
            boolean system,
            List<Field> fields,
            List<String> indexes,
            AccessRules rules,
            CollectionOptions options,
            String created,
            String updated) {
        public Definition {
            fields = List.copyOf(fields);
            indexes = List.copyOf(indexes);
        }

        public Definition withId(String newId) {
            return new Definition(newId, name, type, system, fields, indexes, rules, options, created, updated);
        }

        public Definition withName(String newName) {
            return new Definition(id, newName, type, system, fields, indexes, rules, options, created, updated);
        }

        public Definition withFields(List<Field> newFields) {
            return new Definition(id, name, type, system, newFields, indexes, rules, options, created, updated);
        }

        public Definition withIndexes(List<String> newIndexes) {
            return new Definition(id, name, type, system, fields, newIndexes, rules, options, created, updated);
        }

        public Definition withOptions(CollectionOptions newOptions) {
            return new Definition(id, name, type, system, fields, indexes, rules, newOptions, created, updated);
        }

        public Definition withDates(String newCreated, String newUpdated) {
            return new Definition(id, name, type, system, fields, indexes, rules, options, newCreated, newUpdated);
        }
    }

    private Collection(Definition definition) {
        this.definition = definition;
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < definition.fields().size(); i++) {
            positions.put(definition.fields().get(i).name(), i);
        }
        this.indexByName = positions;
    }

    public static Collection of(Definition definition) {
        return new Collection(definition);
    }

    public Definition definition() {
        return definition;
    }

    public String id() {
        return definition.id();
    }

    /** Where the files of all records are. */
    public BlobFolder blobFolder() {
        return new BlobFolder(id());
    }

    public String name() {
        return definition.name();
    }

    public CollectionType type() {
        return definition.type();
    }

    public boolean isSystem() {
        return definition.system();
    }

    public boolean isAuth() {
        return definition.type() == CollectionType.AUTH;
    }

    public boolean isView() {
        return definition.type() == CollectionType.VIEW;
    }

    /** Whether this is the collection of superusers. */
    public boolean isSuperusers() {
        return id().equals(SUPERUSERS_ID);
    }

    public List<Field> fields() {
        return definition.fields();
    }

    public List<String> indexes() {
        return definition.indexes();
    }

    public AccessRules rules() {
        return definition.rules();
    }

    public CollectionOptions options() {
        return definition.options();
    }

    /** The options of an auth collection. */
    public Optional<AuthOptions> auth() {
        return definition.options() instanceof CollectionOptions.Auth auth
                ? Optional.of(auth.auth())
                : Optional.empty();
    }

    /** Returns the field of that exact name. */
    public Optional<Field> field(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(definition.fields().get(index));
    }

    /** Returns the position of the field of that exact name, or -1. */
    public int indexOf(String name) {
        return indexByName.getOrDefault(name, -1);
    }

    /** How records of this collection are written in answers; made when first needed. */
    public AnswerShape answerShape() {
        AnswerShape made = answerShape;
        if (made == null) {
            made = AnswerShape.of(definition);
            answerShape = made;
        }
        return made;
    }

    @Override
    public String toString() {
        return "Collection[" + name() + "]";
    }
}
