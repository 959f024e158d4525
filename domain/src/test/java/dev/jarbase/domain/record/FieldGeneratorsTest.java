package dev.jarbase.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.FieldJson;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.Fixtures;
import dev.jarbase.domain.text.SeededEntropy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FieldGeneratorsTest {
    private static final Instant NOW = Instant.parse("2024-03-05T12:00:00.123456Z");
    private static final String STAMP = "2024-03-05 12:00:00.123Z";

    private final Record record = Record.fresh(Fixtures.collection(
            FieldJson.read(Fixtures.object("{'type':'text','name':'slug','autogeneratePattern':'s-[0-9]{4}'}")),
            FieldJson.read(Fixtures.object("{'type':'text','name':'plain'}")),
            FieldJson.read(Fixtures.object("{'type':'autodate','name':'created','onCreate':true}")),
            FieldJson.read(Fixtures.object("{'type':'autodate','name':'updated','onUpdate':true}"))));
    private final SeededEntropy entropy = new SeededEntropy(1);

    @Test
    void fillsEmptyTextsAndTheIdOfNewRecords() {
        FieldGenerators.autogenerate(record, entropy);

        assertThat(record.id()).matches("[a-z0-9]{15}");
        assertThat(record.text("slug")).matches("s-[0-9]{4}");
        assertThat(record.text("plain")).isEmpty();
    }

    @Test
    void keepsTextsThatWereChosen() {
        record.set("id", FieldValue.Text.of("mine")).set("slug", FieldValue.Text.of("own"));

        FieldGenerators.beforeCreate(record, NOW, entropy);

        assertThat(record.id()).isEqualTo("mine");
        assertThat(record.text("slug")).isEqualTo("own");
    }

    @Test
    void leavesEmptyTextsOfStoredRecords() {
        record.set("id", FieldValue.Text.of("stored"));
        record.markStored();

        FieldGenerators.autogenerate(record, entropy);

        assertThat(record.text("slug")).isEmpty();
    }

    @Test
    void stampsDatesAtTheirOccasion() {
        FieldGenerators.beforeCreate(record, NOW, entropy);

        assertThat(record.text("created")).isEqualTo(STAMP);
        assertThat(record.text("updated")).isEmpty();
        record.markStored();
        FieldGenerators.beforeUpdate(record, NOW.plusSeconds(1));
        assertThat(record.text("created")).isEqualTo(STAMP);
        assertThat(record.text("updated")).isEqualTo("2024-03-05 12:00:01.123Z");
    }

    @Test
    void keepsDatesThatWereSetOnPurpose() {
        record.set("created", FieldValue.Text.of("2000-01-01 00:00:00.000Z"));

        FieldGenerators.beforeCreate(record, NOW, entropy);

        assertThat(record.text("created")).isEqualTo("2000-01-01 00:00:00.000Z");
    }
}
