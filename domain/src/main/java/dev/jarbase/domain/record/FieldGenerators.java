package dev.jarbase.domain.record;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.text.DateTimes;
import dev.jarbase.domain.text.TextGenerator;
import java.time.Instant;

/** Fills the values that fields make for themselves. */
public final class FieldGenerators {
    private FieldGenerators() {}

    /** Generates the empty texts of a new record that have a pattern to generate by, also its id; before the checks. */
    public static void autogenerate(Record record, Entropy entropy) {
        if (!record.isNew()) {
            return;
        }
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.TextField text
                    && !text.autogeneratePattern().isEmpty()
                    && record.text(text.name()).isEmpty()) {
                String generated = TextGenerator.of(text.autogeneratePattern()).generate(entropy);
                record.set(text.name(), FieldValue.Text.of(generated));
            }
        }
    }

    /** Generates what is empty and stamps the dates of creation, right before a record is inserted. */
    public static void beforeCreate(Record record, Instant now, Entropy entropy) {
        autogenerate(record, entropy);
        stamp(record, now, true);
    }

    /** Stamps the dates of change, right before a record is updated. */
    public static void beforeUpdate(Record record, Instant now) {
        stamp(record, now, false);
    }

    /** A date that was set on purpose, so that it differs from the stored one, stays as it is. */
    private static void stamp(Record record, Instant now, boolean creating) {
        for (Field field : record.collection().fields()) {
            if (field instanceof Field.AutodateField date
                    && (creating ? date.onCreate() : date.onUpdate())
                    && !record.isChanged(date.name())) {
                record.set(date.name(), FieldValue.Text.of(DateTimes.format(now)));
            }
        }
    }
}
