package dev.jarbase.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldJson;
import dev.jarbase.domain.field.Fixtures;
import dev.jarbase.domain.field.MemoryRecords;
import dev.jarbase.domain.record.Record;
import org.junit.jupiter.api.Test;

final class RecordChecksTest {

    @Test
    void collectsTheErrorsOfAllFields() {
        Field email = FieldJson.read(Fixtures.object("{'type':'email','name':'email','required':true}"));
        Field age = FieldJson.read(Fixtures.object("{'type':'number','name':'age'}"));
        Field tags = FieldJson.read(Fixtures.object("{'type':'select','name':'tags','required':true}"));
        Record record = Record.fresh(Fixtures.collection(email, age, tags));

        FieldErrors.Tree errors = RecordChecks.check(record, Fixtures.context(new MemoryRecords()));

        assertThat(errors.children()).containsOnlyKeys("id", "email", "tags");
    }
}
