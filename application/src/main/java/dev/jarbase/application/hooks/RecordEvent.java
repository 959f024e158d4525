package dev.jarbase.application.hooks;

import dev.jarbase.domain.record.Record;

/** A record is validated, saved or deleted. */
public class RecordEvent extends HookEvent {
    private final Record record;
    private final Operation operation;

    public RecordEvent(Record record, Operation operation) {
        this.record = record;
        this.operation = operation;
    }

    public final Record record() {
        return record;
    }

    public final Operation operation() {
        return operation;
    }

    @Override
    protected final boolean isTagged(String tag) {
        return RecordTags.match(record.collection(), tag);
    }
}
