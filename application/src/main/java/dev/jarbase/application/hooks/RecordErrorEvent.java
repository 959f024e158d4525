package dev.jarbase.application.hooks;

import dev.jarbase.domain.record.Record;

/** A record could not be saved or deleted. */
public final class RecordErrorEvent extends RecordEvent {
    private final RuntimeException error;

    public RecordErrorEvent(Record record, Operation operation, RuntimeException error) {
        super(record, operation);
        this.error = error;
    }

    public RuntimeException error() {
        return error;
    }
}
