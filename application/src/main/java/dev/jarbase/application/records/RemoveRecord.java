package dev.jarbase.application.records;

import dev.jarbase.domain.record.Record;

/** Deletes a record on behalf of the program, with what must go with it: no access rule is asked. */
public final class RemoveRecord {
    public void remove(Record record) {
        throw new UnsupportedOperationException();
    }
}
