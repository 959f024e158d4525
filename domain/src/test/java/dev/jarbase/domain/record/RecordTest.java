package dev.jarbase.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.field.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordTest {
    private static final Collection POSTS = Collection.of(new Collection.Definition(
            "pbc_1",
            "posts",
            CollectionType.BASE,
            false,
            List.of(
                    new Field.TextField(FieldBase.of("t1", "id"), 0, 0, "", "", true),
                    new Field.SelectField(FieldBase.of("s1", "tags"), java.util.Optional.empty(), 3),
                    new Field.PasswordField(FieldBase.of("p1", "secret"), 0, 0, "", 0)),
            List.of(),
            AccessRules.LOCKED,
            CollectionOptions.Base.EMPTY,
            "",
            ""));

    @Test
    void startsWithZeroValues() {
        Record record = Record.fresh(POSTS);

        assertThat(record.id()).isEmpty();
        assertThat(record.texts("tags")).isEmpty();
        assertThat(record.isNew()).isTrue();
    }

    @Test
    void remembersWhatWasStored() {
        Record record = Record.fresh(POSTS);
        record.set("tags", new FieldValue.Texts(List.of("a")));

        assertThat(record.isChanged("tags")).isTrue();
        assertThat(record.original("tags")).isEqualTo(FieldValue.Texts.EMPTY);
    }

    @Test
    void takesCurrentValuesAsStoredOnes() {
        Record record = Record.fresh(POSTS);
        record.set("tags", new FieldValue.Texts(List.of("a")));

        record.markStored();

        assertThat(record.isChanged("tags")).isFalse();
        assertThat(record.isNew()).isFalse();
    }

    @Test
    void copiesWithoutSharingValues() {
        Record record = Record.fresh(POSTS);

        record.copy().set("id", FieldValue.Text.of("other"));

        assertThat(record.id()).isEmpty();
    }

    @Test
    void refusesUnknownFields() {
        Record record = Record.fresh(POSTS);

        assertThatIllegalArgumentException().isThrownBy(() -> record.get("nope"));
        assertThat(record.text("nope")).isEmpty();
    }

    @Test
    void neverPrintsPasswords() {
        Record record = Record.fresh(POSTS);
        record.set("secret", FieldValue.Password.plain("hunter2"));

        assertThat(record + " " + record.get("secret")).doesNotContain("hunter2");
    }
}
