package dev.jarbase.application.records;

import dev.jarbase.domain.record.Record;

/** Stores a new or changed record on behalf of the program: no access rule is asked. */
public final class SaveRecord {
    /** Validates and stores a record. @throws InvalidRecordException if its values are refused */
    public void save(Record record) {
        throw new UnsupportedOperationException();
    }

    /** Stores a record without validating its values. */
    public void saveWithoutValidation(Record record) {
        throw new UnsupportedOperationException();
    }

    /** Validates a record without storing it. @throws InvalidRecordException if its values are refused */
    public void validate(Record record) {
        throw new UnsupportedOperationException();
    }
}
