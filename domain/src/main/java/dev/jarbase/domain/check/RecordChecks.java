package dev.jarbase.domain.check;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.record.Record;

/** Checks all values of a record. */
public final class RecordChecks {
    private RecordChecks() {}

    /** Returns the first broken rule of every field, keyed by field name; an empty tree if the record is valid. */
    public static FieldErrors.Tree check(Record record, CheckContext context) {
        var errors = new FieldErrors.Collector();
        for (Field field : record.collection().fields()) {
            errors.put(field.name(), FieldChecks.check(record, field, context));
        }
        return errors.toTree();
    }
}
