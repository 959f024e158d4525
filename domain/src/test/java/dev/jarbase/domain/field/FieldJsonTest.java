package dev.jarbase.domain.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.json.JsonWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldJsonTest {

    @Test
    void writesEveryPropertyInAlphabeticalOrder() {
        Field field = FieldJson.read(Fixtures.object("{'type':'text','name':'t','max':9007199254740991}"));

        assertThat(JsonWriter.write(FieldJson.write(field)).replace('"', '\''))
                .isEqualTo("{'autogeneratePattern':'','help':'','hidden':false,'id':'','max':9007199254740991,'min':0,"
                        + "'name':'t','pattern':'','presentable':false,'primaryKey':false,'required':false,"
                        + "'system':false,'type':'text'}");
    }

    @ParameterizedTest
    @EnumSource(FieldType.class)
    void readsBackWhatItWrites(FieldType type) {
        Field field = FieldJson.read(
                Fixtures.object("{'id':'x','name':'n','hidden':true,'maxSelect':3,'type':'" + type.word() + "'}"));

        assertThat(FieldJson.read(FieldJson.write(field))).isEqualTo(field);
    }

    @Test
    void leavesHelpAndRequiredOutOfAutodates() {
        Field field = FieldJson.read(Fixtures.object("{'type':'autodate','name':'a'}"));

        assertThat(FieldJson.write(field).members())
                .containsOnlyKeys("hidden", "id", "name", "onCreate", "onUpdate", "presentable", "system", "type");
    }

    @Test
    void tellsAbsentListsFromEmptyOnes() {
        var none = (Field.SelectField) FieldJson.read(Fixtures.object("{'type':'select','values':null}"));
        var empty = (Field.SelectField) FieldJson.read(Fixtures.object("{'type':'select','values':[]}"));

        assertThat(none.values()).isEmpty();
        assertThat(empty.values()).isEqualTo(Optional.of(List.of()));
        assertThat(JsonWriter.write(FieldJson.write(none))).contains("\"values\":null");
        assertThat(JsonWriter.write(FieldJson.write(empty))).contains("\"values\":[]");
    }

    @Test
    void keepsUnknownProperties() {
        Field field = FieldJson.read(Fixtures.object("{'type':'bool','name':'b','newer':{'x':1}}"));

        assertThat(JsonWriter.write(FieldJson.write(field))).contains("\"newer\":{\"x\":1}");
        assertThat(JsonWriter.write(FieldJson.write(field.withoutExtras()))).doesNotContain("newer");
    }

    @Test
    void findsPropertiesInAnyCase() {
        Field field = FieldJson.read(Fixtures.object("{'TYPE':'text','Name':'a','name':'b','MAX':7}"));

        assertThat(field).isEqualTo(FieldJson.read(Fixtures.object("{'type':'text','name':'b','max':7}")));
    }

    @Test
    void bringsLimitsOfDatesIntoTheStoredForm() {
        var field = (Field.DateField) FieldJson.read(Fixtures.object("{'type':'date','min':'2024-01-02','max':'x'}"));

        assertThat(field.min()).isEqualTo("2024-01-02 00:00:00.000Z");
        assertThat(field.max()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'type':'nope'}",
                "{'type':1}",
                "{'type':'text','name':1}",
                "{'type':'text','max':1.5}",
                "{'type':'text','max':'1'}",
                "{'type':'text','max':1e300}",
                "{'type':'text','required':'true'}",
                "{'type':'select','values':'a'}",
                "{'type':'select','values':[1]}",
                "{'type':'number','min':'1'}"
            })
    void refusesPropertiesOfTheWrongKind(String json) {
        assertThatThrownBy(() -> FieldJson.read(Fixtures.object(json))).isInstanceOf(FieldFormatException.class);
    }
}
