package dev.jarbase.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.text.SeededEntropy;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CollectionNormalizerTest {
    private static final String NOW = "2030-01-02 03:04:05.678Z";

    private Collection created(String body, Set<String> taken) {
        CollectionDraft draft =
                CollectionMerge.submitted((Obj) JsonReader.parse(body.replace('\'', '"')), new SeededEntropy(1));
        return Collection.of(
                CollectionNormalizer.created(draft, NOW, taken::contains).definition());
    }

    @Test
    void missingSystemFieldsAreAddedAndPresentOnesPutRight() {
        Collection auth = created("""
            {'name':'a','type':'auth','fields':[{'type':'text','name':'t'},
                {'type':'email','name':'email','hidden':true},{'type':'text','name':'verified','id':'v'}]}\
            """, Set.of());

        assertThat(auth.fields())
                .extracting(Field::name)
                .containsExactly("id", "t", "email", "verified", "password", "tokenKey", "emailVisibility");
        assertThat(auth.field("email")).hasValueSatisfying(email -> {
            assertThat(email.isHidden()).isFalse();
            assertThat(email.isSystem()).isTrue();
            assertThat(email.isRequired()).isFalse();
        });
        assertThat(auth.field("verified")).hasValueSatisfying(verified -> {
            assertThat(verified).isInstanceOf(Field.BoolField.class);
            assertThat(verified.id()).isEqualTo("v");
        });
    }

    @Test
    void fieldsOfAnUnknownTypeStayAsTheyWereSent() {
        CollectionDraft draft = CollectionMerge.submitted(
                (Obj) JsonReader.parse(
                        "{\"name\":\"a\",\"type\":\"odd\",\"fields\":[{\"type\":\"text\",\"name\":\"t\"}]}"),
                new SeededEntropy(1));

        CollectionDraft created = CollectionNormalizer.created(draft, NOW, id -> false);

        assertThat(created.isTypeKnown()).isFalse();
        assertThat(created.definition().fields()).extracting(Field::name).containsExactly("t");
    }

    @Test
    void aTakenIdGetsANumberAlsoInIndexNames() {
        String derived = created("{'name':'a','type':'auth'}", Set.of()).id();

        Collection auth = created("{'name':'a','type':'auth'}", Set.of(derived, derived + "2"));

        assertThat(auth.id()).isEqualTo(derived + "3");
        assertThat(auth.indexes()).allMatch(index -> index.contains("_" + derived + "3`"));
    }

    @Test
    void aSentIdStaysWithTheIndexNamesOfTheDerivedOne() {
        Collection auth = created("{'name':'a','type':'auth','id':'own'}", Set.of());

        assertThat(auth.id()).isEqualTo("own");
        assertThat(auth.indexes()).allMatch(index -> index.contains("_pbc_"));
    }

    @Test
    void statementsStayAsWrittenUnlessTheyNameAnotherTable() {
        Collection base = created("""
            {'name':'new','indexes':['create index i1 on new (id)','create index i2 on other (id, x)','garbage']}\
            """, Set.of());

        assertThat(base.indexes())
                .containsExactly(
                        "create index i1 on new (id)", "CREATE INDEX `i2` ON `new` (\n  `id`,\n  `x`\n)", "garbage");
    }

    @Test
    void mappingsToMissingFieldsAreCleared() {
        Collection auth = created(
                "{'name':'a','type':'auth','oauth2':{'mappedFields':{'name':'email','id':'missing'}}}", Set.of());

        assertThat(auth.auth()).hasValueSatisfying(options -> {
            assertThat(options.oauth2().mappedFields().name()).isEqualTo("email");
            assertThat(options.oauth2().mappedFields().id()).isEmpty();
        });
    }

    @Test
    void superusersKeepTheirNameAndPasswords() {
        Collection superusers =
                SystemCollections.all(new SeededEntropy(1), Instant.EPOCH).get(4);
        CollectionDraft draft = CollectionMerge.changed(superusers.definition(), (Obj) JsonReader.parse("""
            {"name":"x","passwordAuth":{"enabled":false},"oauth2":{"enabled":true,"providers":[{"name":"google"}]},
             "otp":{"enabled":true}}\
            """));

        Collection kept = Collection.of(CollectionNormalizer.superusers(draft.definition()));

        assertThat(kept.name()).isEqualTo("_superusers");
        assertThat(kept.auth()).hasValueSatisfying(auth -> {
            assertThat(auth.passwordAuth().enabled()).isTrue();
            assertThat(auth.oauth2().enabled()).isFalse();
            assertThat(auth.oauth2().providers()).isEmpty();
            assertThat(auth.mfa().enabled()).isTrue();
        });
    }
}
