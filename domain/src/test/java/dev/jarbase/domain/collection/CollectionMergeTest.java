package dev.jarbase.domain.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.SeededEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CollectionMergeTest {
    private final SeededEntropy entropy = new SeededEntropy(1);

    private static Obj json(String text) {
        return (Obj) JsonReader.parse(text.replace('\'', '"'));
    }

    private Collection created(String body) {
        return Collection.of(CollectionMerge.submitted(json(body), entropy).definition());
    }

    private static Collection changed(Collection base, String body) {
        return Collection.of(
                CollectionMerge.changed(base.definition(), json(body)).definition());
    }

    @Test
    void aNewCollectionBeginsWithTheDefaultsOfItsType() {
        Collection auth = created("{'name':'people','type':'auth','emailChangeToken':{'duration':123}}");

        assertThat(auth.id()).isEqualTo("pbc_1846335439");
        assertThat(auth.fields())
                .extracting(Field::name)
                .containsExactly("id", "password", "tokenKey", "email", "emailVisibility", "verified");
        assertThat(auth.auth()).hasValueSatisfying(options -> {
            assertThat(options.emailChangeToken().duration()).isEqualTo(123);
            assertThat(options.emailChangeToken().secret()).hasSize(50);
        });
    }

    @Test
    void namesMatchInAnyCaseAndUnknownOnesAreLeftOut() {
        Collection base = created("{'NAME':'a','unknown':1,'ListRule':'id != 1'}");

        assertThat(base.name()).isEqualTo("a");
        assertThat(base.rules().list()).isEqualTo(AccessRule.of("id != 1"));
    }

    @Test
    void nullIsIgnoredWhereItMeansNothing() {
        Collection auth = created("{'name':'a','type':'auth','authRule':'','passwordAuth':{'enabled':false}}");

        Collection changed = changed(auth, "{'name':null,'passwordAuth':null,'authRule':null}");

        assertThat(changed.name()).isEqualTo("a");
        assertThat(changed.auth()).hasValueSatisfying(options -> {
            assertThat(options.passwordAuth().enabled()).isFalse();
            assertThat(options.authRule()).isEqualTo(AccessRule.LOCKED);
        });
    }

    @Test
    void providersKeepTheSecretThatStandsAtTheirPlace() {
        Collection auth = created("""
            {'name':'a','type':'auth','oauth2':{'enabled':true,'providers':[
                {'name':'google','clientId':'1','clientSecret':'one','extra':{'a':1}},
                {'name':'github','clientId':'2','clientSecret':'two'}]}}\
            """);

        Collection changed = changed(auth, "{'oauth2':{'providers':[{'name':'gitlab'}]}}");

        assertThat(changed.auth()).hasValueSatisfying(options -> {
            assertThat(options.oauth2().enabled()).isTrue();
            assertThat(options.oauth2().providers())
                    .singleElement()
                    .extracting(
                            AuthOptions.Provider::name,
                            AuthOptions.Provider::clientId,
                            AuthOptions.Provider::clientSecret)
                    .containsExactly("gitlab", "1", "one");
        });
    }

    @Test
    void fieldsReplaceTheListAndGetIds() {
        Collection base = created("{'name':'a','fields':[{'type':'text','name':'t','id':'x'}]}");

        Collection changed = changed(base, """
            {'fields':[{'type':'text','name':'n','unknown':1},{'type':'text','name':'o','id':'y'},
                {'type':'bool','name':'p','id':'y'}]}\
            """);

        assertThat(changed.fields()).extracting(Field::id).containsExactly("text2013832146", "y");
        assertThat(changed.fields().get(0).base().extras().members()).isEmpty();
        assertThat(changed.fields().get(1).name()).isEqualTo("p");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'listRule':5}",
                "{'indexes':'x'}",
                "{'indexes':[1]}",
                "{'fields':{}}",
                "{'fields':[1]}",
                "{'fields':[{'type':'nope'}]}",
                "{'fields':[{'type':'text','max':'abc'}]}",
                "{'system':'x'}",
                "{'otp':[]}",
                "{'otp':{'duration':1.5}}",
                "{'viewQuery':1}"
            })
    void membersOfTheWrongKindAreRefused(String body) {
        assertThatThrownBy(() -> created(body)).isInstanceOf(CollectionFormatException.class);
    }

    @Test
    void anUnknownTypeIsKeptForTheChecks() {
        CollectionDraft draft = CollectionMerge.submitted(json("{'name':'x','type':'nope'}"), entropy);

        assertThat(draft.isTypeKnown()).isFalse();
        assertThat(draft.definition().id()).isEqualTo("pbc_2445334488");
    }

    @Test
    void importsAddStoredFieldsAndKeepTheirIds() {
        Collection stored = created("""
            {'name':'a','fields':[{'type':'text','name':'t','id':'x','max':5},{'type':'bool','name':'b'}]}\
            """);
        Obj item = json("{'fields':[{'type':'url','name':'new'},{'type':'text','name':'t','id':'other'}]}");

        CollectionDraft kept = CollectionMerge.imported(stored, item, false);
        CollectionDraft replaced = CollectionMerge.imported(stored, item, true);
        CollectionDraft cleared = CollectionMerge.imported(stored, json("{}"), true);

        assertThat(kept.definition().fields()).extracting(Field::name).containsExactly("new", "t", "b");
        assertThat(kept.definition().fields().get(1).id()).isEqualTo("x");
        assertThat(replaced.definition().fields()).extracting(Field::id).endsWith("other");
        assertThat(cleared.definition().fields()).extracting(Field::name).isEmpty();
    }
}
