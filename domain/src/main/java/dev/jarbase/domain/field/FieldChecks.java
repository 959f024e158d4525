package dev.jarbase.domain.field;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Checks the value of one field of a record against the options of the field. */
public final class FieldChecks {
    private FieldChecks() {}

    /** Returns the first rule that the value breaks, if any; messages are the peer's raw texts. */
    public static Optional<FieldErrors> check(Record record, Field field, CheckContext context) {
        return Optional.empty();
    }
}
