package dev.jarbase.application.records;

import dev.jarbase.domain.record.Record;

/**
 * Deletes a record on behalf of the program, with what must go with it: hooks run, but no access rule is asked.
 * Thread-safe.
 */
public final class RemoveRecord {
    private final RecordWrites writes;

    RemoveRecord(RecordWrites writes) {
        this.writes = writes;
    }

    /** Deletes a stored record in one transaction; fails as a whole if a required relation would be left empty. */
    public void remove(Record record) {
        writes.remove(record);
    }
}
