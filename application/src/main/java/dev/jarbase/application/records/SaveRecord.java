package dev.jarbase.application.records;

import dev.jarbase.domain.record.Record;

/** Stores a new or changed record on behalf of the program: hooks run, but no access rule is asked. Thread-safe. */
public final class SaveRecord {
    private final RecordWrites writes;

    SaveRecord(RecordWrites writes) {
        this.writes = writes;
    }

    /**
     * Validates and stores a record.
     *
     * @throws InvalidRecordException if its values are refused
     */
    public void save(Record record) {
        writes.save(record, true);
    }

    /** Stores a record without validating its values. @throws InvalidRecordException if a unique index forbids it */
    public void saveWithoutValidation(Record record) {
        writes.save(record, false);
    }

    /** Validates a record without storing it. @throws InvalidRecordException if its values are refused */
    public void validate(Record record) {
        writes.validate(record);
    }
}
