package dev.jarbase.application.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsPickerTest {
    private static final String RECORD = """
        {"title":"x","id":"1","n":5,"meta":{"b":1,"a":{"z":1,"y":2}},"tags":["t"],
         "expand":{"owner":{"name":"o","id":"2"},"all":[{"id":"3","name":"q"},{"id":"4"}]}}\
        """;

    private static String pick(String fields, String json) {
        FieldsPicker picker = FieldsPicker.of(
                fields, (html, max, ellipsis) -> html.toUpperCase(Locale.ROOT) + max + (ellipsis ? "..." : ""));
        return JsonWriter.write(picker.pick(JsonReader.parse(json)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,title                | {\"id\":\"1\",\"title\":\"x\"}",
                " id , nothing           | {\"id\":\"1\"}",
                "nothing                 | {}",
                "meta.a.y                | {\"meta\":{\"a\":{\"y\":2}}}",
                "meta                    | {\"meta\":{\"a\":{\"y\":2,\"z\":1},\"b\":1}}",
                "meta.b,meta             | {\"meta\":{\"a\":{\"y\":2,\"z\":1},\"b\":1}}",
                "title.inner             | {\"title\":\"x\"}",
                "tags.inner              | {\"tags\":[\"t\"]}",
                "expand.owner.*          | {\"expand\":{\"owner\":{\"id\":\"2\",\"name\":\"o\"}}}",
                "expand.all.name         | {\"expand\":{\"all\":[{\"name\":\"q\"},{}]}}",
                "expand.*.name,n         | {\"expand\":{},\"n\":5}",
                "title:excerpt(3),id     | {\"id\":\"1\",\"title\":\"X3\"}",
                "title:excerpt(3, true)  | {\"title\":\"X3...\"}",
                "title:excerpt(0x3 1.0)  | {\"title\":\"X3\"}",
                "title:excerpt(3.0)      | {\"title\":\"X3\"}",
                "n:excerpt(3)            | {\"n\":5}",
            })
    void picksNamedMembers(String fields, String expected) {
        assertThat(pick(fields, RECORD)).isEqualTo(expected);
    }

    @Test
    void wildcardTakesWhatIsNotNamedOtherwise() {
        String picked = pick("*:excerpt(9),meta.b,expand.owner.id", "{\"a\":\"x\",\"meta\":{\"b\":1,\"c\":2},\"n\":1}");

        assertThat(picked).isEqualTo("{\"a\":\"X9\",\"meta\":{\"b\":1},\"n\":1}");
    }

    @Test
    void itemsOfAnArrayArePickedOneByOne() {
        assertThat(pick("id", "[{\"id\":1,\"x\":2},{\"x\":3}]")).isEqualTo("[{\"id\":1},{}]");
    }

    @Test
    void namelessParameterKeepsEverythingInOrder() {
        assertThat(pick(",", "{\"b\":{\"d\":1,\"c\":2},\"a\":1}")).isEqualTo("{\"a\":1,\"b\":{\"c\":2,\"d\":1}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id:unknown(1)",
                "id:",
                "id:excerpt",
                "id:excerpt()",
                "id:excerpt(0)",
                "id:excerpt(x)",
                "id:excerpt(1,2,3)",
                "id:excerpt(1",
                "'id"
            })
    void malformedModifiersAreInvalid(String fields) {
        assertThat(FieldsPicker.of(fields, (html, max, ellipsis) -> html).isValid())
                .isFalse();
    }

    @Test
    void anyTextIsReadWithoutFailureAndPickingIsIdempotent() {
        Random random = new Random(42);
        String alphabet = "ab.,*:() '\"\\excerpt1é";
        JsonValue.Obj value =
                (JsonValue.Obj) JsonReader.parse("{\"a\":{\"a\":1,\"b\":[{\"a\":2}]},\"b\":\"x\",\"1\":3}");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder fields = new StringBuilder();
            for (int length = random.nextInt(12); length >= 0; length--) {
                fields.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            FieldsPicker picker = FieldsPicker.of(fields.toString(), (html, max, ellipsis) -> html);
            if (picker.isValid()) {
                JsonValue.Obj picked = (JsonValue.Obj) picker.pick(value);
                assertThat(value.members().keySet())
                        .as(fields.toString())
                        .containsAll(picked.members().keySet());
                assertThat(picker.pick(picked)).as(fields.toString()).isEqualTo(picked);
                assertThat(new TreeMap<>(picked.members()).keySet())
                        .containsExactlyElementsOf(picked.members().keySet());
            }
        }
    }
}
