package dev.jarbase.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.text.SeededEntropy;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CollectionJsonTest {
    private final SeededEntropy entropy = new SeededEntropy(1);

    @Test
    void systemCollectionsSurviveTheirRows() {
        for (Collection collection : SystemCollections.all(entropy, Instant.EPOCH)) {
            CollectionRow row = CollectionJson.row(collection);

            CollectionRow again = CollectionJson.row(CollectionJson.read(row));

            assertThat(again).isEqualTo(row);
        }
    }

    @Test
    void answersHoldNoSecrets() {
        Collection users = SystemCollections.all(entropy, Instant.EPOCH).get(5);

        JsonValue.Obj answer = CollectionJson.write(users);

        assertThat(JsonWriter.write(answer)).doesNotContain("secret", "Secret");
        assertThat(answer.members().keySet())
                .startsWith(
                        "id",
                        "listRule",
                        "viewRule",
                        "createRule",
                        "updateRule",
                        "deleteRule",
                        "name",
                        "type",
                        "fields",
                        "indexes",
                        "created",
                        "updated",
                        "system",
                        "authRule",
                        "manageRule",
                        "authAlert",
                        "oauth2");
    }

    @Test
    void whatIsNotKnownStaysInTheRow() {
        CollectionRow row = row("auth", "{\"futureOption\":{\"a\":1},\"mfa\":{\"enabled\":true}}");

        CollectionRow again = CollectionJson.row(CollectionJson.read(row));

        assertThat(again.options()).endsWith("\"futureOption\":{\"a\":1}}").contains("\"mfa\":{\"enabled\":true");
        assertThat(again.fields()).contains("\"futureProperty\":1");
    }

    @Test
    void missingOptionsReadAsZeroValues() {
        Collection collection = CollectionJson.read(row("auth", "{}"));

        assertThat(collection.auth()).hasValueSatisfying(auth -> {
            assertThat(auth.passwordAuth().enabled()).isFalse();
            assertThat(auth.authToken().duration()).isZero();
        });
    }

    private static CollectionRow row(String type, String options) {
        return new CollectionRow(
                "pbc_1",
                false,
                type,
                "name",
                "[{\"type\":\"text\",\"name\":\"id\",\"futureProperty\":1}]",
                "[]",
                new CollectionRow.Rules(
                        Optional.empty(), Optional.of(""), Optional.of("id = 1"), Optional.empty(), Optional.empty()),
                options,
                "",
                "");
    }
}
