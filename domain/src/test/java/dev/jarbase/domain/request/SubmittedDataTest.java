package dev.jarbase.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldJson;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.Fixtures;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.SeededEntropy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubmittedDataTest {
    private final Record record = Record.fresh(Fixtures.collection(
                    field("{'type':'number','name':'n'}"),
                    field("{'type':'select','name':'tags','maxSelect':9}"),
                    field("{'type':'relation','name':'cat'}"),
                    field("{'type':'text','name':'slug','autogeneratePattern':'[0-9]{3}'}"),
                    field("{'type':'json','name':'meta'}"),
                    field("{'type':'text','name':'note','hidden':true}"),
                    field("{'type':'autodate','name':'created','onCreate':true}")))
            .set("n", new FieldValue.Num(10))
            .set("tags", new FieldValue.Texts(List.of("a", "b")))
            .set("created", FieldValue.Text.of("2024-01-01 00:00:00.000Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {'n+':5}                         | {'n':15}
        {'n-':'4'}                       | {'n':6}
        {'n+':'x'}                       | {'n':10}
        {'n-':1,'n':3,'n+':4}            | {'n':6}
        {'tags+':['c','a']}              | {'tags':['a','b','c']}
        {'+tags':['b','c']}              | {'tags':['b','c','a']}
        {'tags-':'a'}                    | {'tags':['b']}
        {'tags':'x','tags+':'y'}         | {'tags':['x','y']}
        {'cat+':['x','y']}               | {'cat':'y'}
        {'slug+':'x'}                    | {'slug+':'x'}
        {'+n':1}                         | {'+n':1}
        {'n:autogenerate':1}             | {'n:autogenerate':1}
        {'other':{'b':1,'a':[]}}         | {'other':{'b':1,'a':[]}}
        {'meta':{'b':1,'a':2}}           | {'meta':{'a':2,'b':1}}
        {'meta':'[1]'}                   | {'meta':[1]}
        {'created':'2000-01-01'}         | {'created':'2024-01-01 00:00:00.000Z'}
        {'collectionId':'x','expand':1}  | {'collectionId':'x','expand':1}
        {'id':null}                      | {'id':''}
        {'':1,'+':2,'-':3}               | {'':1,'+':2,'-':3}
        """)
    void worksModifiersOut(String body, String resolved) {
        assertThat(JsonWriter.write(resolve(body, true).body()).replace('"', '\''))
                .isEqualTo(resolved);
    }

    @Test
    void writesTheValuesOnlyWhenTheyAreApplied() {
        SubmittedData data = resolve("{'n+':1,'tags':['z'],'unknown':1}", true);
        assertThat(record.number("n")).isEqualTo(10);

        data.applyTo(record);

        assertThat(record.number("n")).isEqualTo(11);
        assertThat(record.texts("tags")).containsExactly("z");
        assertThat(record.text("created")).isEqualTo("2024-01-01 00:00:00.000Z");
    }

    @Test
    void generatesOnceForRulesAndRecord() {
        SubmittedData data = resolve("{'slug:autogenerate':'p-'}", true);

        data.applyTo(record);

        assertThat(record.text("slug")).matches("p-[0-9]{3}");
        assertThat(JsonWriter.write(data.body())).isEqualTo("{\"slug\":\"" + record.text("slug") + "\"}");
    }

    @Test
    void keepsJsonTextsOfTextsApartFromJson() {
        resolve("{'meta':'\\\"true\\\"'}".replace("\\\"", "\\u0022"), true).applyTo(record);

        assertThat(record.get("meta")).isEqualTo(new FieldValue.Json("\"true\""));
    }

    @Test
    void dropsHiddenFieldsOfThoseWhoMayNotWriteThem() {
        SubmittedData data = resolve("{'note':'x','n':1}", false);
        data.applyTo(record);

        assertThat(data.body().members()).containsOnlyKeys("n");
        assertThat(record.text("note")).isEmpty();
    }

    @Test
    void letsEveryoneWriteThePasswordOfAnAccount() {
        Collection users = Fixtures.collection(
                CollectionType.AUTH,
                field("{'type':'password','name':'password','hidden':true}"),
                field("{'type':'text','name':'tokenKey','hidden':true}"));
        Record account = Record.fresh(users);

        SubmittedData data = SubmittedData.resolve(
                account,
                Fixtures.object("{'password':'12345678','passwordConfirm':'12345678','tokenKey':'x'}"),
                false,
                new SeededEntropy(1));
        data.applyTo(account);

        assertThat(account.get("password")).isEqualTo(FieldValue.Password.plain("12345678"));
        assertThat(data.body().members()).containsOnlyKeys("password", "passwordConfirm");
    }

    private SubmittedData resolve(String body, boolean hiddenAllowed) {
        return SubmittedData.resolve(record, Fixtures.object(body), hiddenAllowed, new SeededEntropy(1));
    }

    private static Field field(String json) {
        return FieldJson.read(Fixtures.object(json));
    }
}
