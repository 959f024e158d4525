package dev.jarbase.domain.record;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import java.util.List;
import java.util.Optional;

/**
 * Where records are stored and queried. Thread-safe. Inside {@link Transactions#inTransaction} every call of the same
 * thread works in that transaction and sees its changes; outside, a read sees the last committed state and a write is
 * its own transaction, durable when the call returns.
 *
 * <p>Storage trouble is thrown as {@link StoreException}; a read that takes longer than the configured time-out too.
 */
public interface RecordStore {

    /** Returns one page of the records that the criteria select, in their order, and the exact total if wanted. */
    Page page(Criteria criteria, PageRequest request);

    /** Returns all records that the criteria select, at most {@code limit}. */
    List<Record> list(Criteria criteria, int limit);

    /** Returns the first record that the criteria select. */
    default Optional<Record> first(Criteria criteria) {
        return list(criteria, 1).stream().findFirst();
    }

    /** Whether a record that is not stored would be selected by the criteria, seeing stored rows only otherwise. */
    boolean accepts(Criteria criteria, Record candidate);

    /** Returns the record of that exact id. */
    Optional<Record> byId(Collection collection, String id);

    /** Returns the records of those exact ids that exist, in no special order. */
    List<Record> byIds(Collection collection, List<String> ids);

    /** Returns how many of those exact, distinct ids exist. */
    int countByIds(Collection collection, List<String> ids);

    /**
     * Returns the records whose text field has that value, in order of insertion, at most {@code limit}.
     *
     * @param ignoreCase whether ASCII letters match in either case
     */
    List<Record> byText(Collection collection, String field, String value, boolean ignoreCase, int limit);

    /** Returns the records that match all of these, which are at least one, in order of insertion. */
    List<Record> byTexts(Collection collection, List<TextMatch> matches);

    /** Returns the records whose relation field holds that id, in order of insertion. */
    List<Record> referencing(Collection collection, String relationField, String id);

    /** Returns the number of records. */
    long count(Collection collection);

    /** Stores a new record with all its values. @throws UniqueViolationException if an index forbids it */
    void insert(Record record);

    /**
     * Stores all values of an existing record under its original id.
     *
     * @throws UniqueViolationException if an index forbids it
     */
    void update(Record record);

    /** Removes a record by its original id; a missing one is no fault. */
    void delete(Record record);

    /** Removes the records that match all of these, which are at least one. */
    void deleteByTexts(Collection collection, List<TextMatch> matches);
}
