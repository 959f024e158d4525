package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where collections and the tables of their records are stored. Every change must run inside {@link
 * dev.jarbase.domain.record.Transactions#inTransaction}, and leaves rows, tables and indexes in step or throws.
 */
public interface CollectionStore {

    /** Returns all collections in order of creation. */
    List<Collection> all();

    /** Stores a new collection and makes its table or view, and its indexes. */
    void create(Collection collection);

    /** Stores a changed collection and changes its table: columns by field id, conversions, name, indexes. */
    void update(Collection before, Collection after);

    /** Removes a collection with its table and all records. */
    void delete(Collection collection);

    /** Whether a table or view of that name (any case) exists in the main database. */
    boolean hasTable(String name);

    /** Returns the table that has an index of that name (any case). */
    Optional<String> tableOfIndex(String index);

    /** Makes a view, lets work read it, and undoes it; nobody else ever sees it. */
    <T> T withTemporaryView(Collection view, Supplier<T> work);

    /**
     * Works out the fields of a view's query and checks that it can be one.
     *
     * @throws InvalidViewException if the query is not a single readable SELECT with usable ids
     */
    List<Field> viewFields(String query, Catalog catalog);

    /** Returns the field of a collection that a field of a view shows; nothing for what the view's query computes. */
    Optional<SourceField> viewSource(Collection view, String field, Catalog catalog);

    /** A field with the collection that has it. */
    record SourceField(Collection collection, Field field) {}

    /** Indexes that could not be made; the collection change failed as a whole. */
    final class InvalidIndexesException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Map<Integer, String> reasons;

        public InvalidIndexesException(Map<Integer, String> reasons) {
            super("invalid indexes: " + reasons, null, false, false);
            this.reasons = Map.copyOf(reasons);
        }

        /** Why, by position in {@link Collection#indexes()}. */
        public Map<Integer, String> reasons() {
            return reasons;
        }
    }

    /** A view query that cannot be used; the message says why. */
    final class InvalidViewException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient List<Field> fields;

        public InvalidViewException(String message) {
            this(message, List.of());
        }

        /** A query whose columns are known although it cannot be used. */
        public InvalidViewException(String message, List<Field> fields) {
            super(message, null, false, false);
            this.fields = List.copyOf(fields);
        }

        /** The fields that the query would have; none if that is not known. */
        public List<Field> fields() {
            return fields;
        }
    }
}
