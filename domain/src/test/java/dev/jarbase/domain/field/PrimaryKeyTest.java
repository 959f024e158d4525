package dev.jarbase.domain.field;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.check.FieldChecks;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.record.Record;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PrimaryKeyTest {
    private final Collection loose = Fixtures.withFields(
            CollectionType.BASE,
            List.of(FieldJson.read(
                    Fixtures.object("{'type':'text','name':'id','id':'t1','primaryKey':true,'pattern':'(?s).'}"))));
    private final Collection usual = Fixtures.collection();
    private final MemoryRecords store = new MemoryRecords();

    @Test
    void refusesIdsThatDifferInCaseOnly() {
        store.insert(Fixtures.stored(loose, "abc"));

        assertThat(created(loose, "ABC"))
                .isEqualTo("validation_pk_invalid: The record primary key is invalid or already exists.");
        assertThat(created(loose, "abd")).isEqualTo("ok");
    }

    @Test
    void leavesClashesOfUsualIdsToTheStore() {
        store.insert(Fixtures.stored(usual, "abcdefghijklmno"));

        assertThat(created(usual, "abcdefghijklmno")).isEqualTo("ok");
        assertThat(created(usual, "abc"))
                .isEqualTo("validation_min_text_constraint: Must be at least 15 character(s).");
        assertThat(created(usual, "")).isEqualTo("validation_required: cannot be blank");
    }

    @Test
    void neverChangesTheIdOfAStoredRecord() {
        Record record = Fixtures.stored(usual, "X");

        assertThat(checked(record)).isEqualTo("ok");
        record.set("id", FieldValue.Text.of("abcdefghijklmno"));
        assertThat(checked(record)).isEqualTo("validation_pk_change: The record primary key cannot be changed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "a/b", "..", "a b", "%41", "a\u0000", "a\nb", "a`"})
    void refusesCharactersThatAreUnsafeInFileNames(String id) {
        assertThat(created(loose, id)).startsWith("validation_forbidden_pk_character: '");
    }

    @ParameterizedTest
    @CsvSource({"con, CON", "Lpt9, LPT9", "NUL, NUL"})
    void refusesNamesOfDevices(String id, String reserved) {
        assertThat(created(loose, id))
                .isEqualTo(
                        "validation_reserved_pk: The primary key '" + reserved + "' is reserved and cannot be used.");
    }

    private String created(Collection collection, String id) {
        return checked(Record.fresh(collection).set("id", FieldValue.Text.of(id)));
    }

    private String checked(Record record) {
        Field id = record.collection().fields().getFirst();
        return Fixtures.shown(FieldChecks.check(record, id, Fixtures.context(store)));
    }
}
