package dev.jarbase.domain.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

    @Test
    void readsEveryKindOfValue() {
        JsonValue value = JsonReader.parse(" {\"a\":[1,-2.5e3,true,false,null,\"x\\n\\u00e9\"],\"b\":{}} ");

        assertThat(JsonWriter.write(value)).isEqualTo("{\"a\":[1,-2500,true,false,null,\"x\\né\"],\"b\":{}}");
    }

    @Test
    void keepsTheLastOfEqualMembers() {
        JsonValue value = JsonReader.parse("{\"a\":1,\"a\":2}");

        assertThat(JsonWriter.write(value)).isEqualTo("{\"a\":2}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[1,]",
                "{\"a\":1,}",
                "{a:1}",
                "'a'",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "--1",
                "nul",
                "tru",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u12",
                "\"a\nb\"",
                "[1 2]",
                "{\"a\" 1}",
                "1 2",
                "NaN",
                "Infinity",
                "1e400",
                "\u0000",
                "[\"\u0000\"]",
                "\uFEFF{}",
                "/**/1"
            })
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> JsonReader.parse(text)).isInstanceOf(MalformedJsonException.class);
    }

    @Test
    void refusesDeepNestingWithoutExhaustingTheStack() {
        String deep = "[".repeat(5_000_000);

        assertThatThrownBy(() -> JsonReader.parse(deep))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("deep");
    }

    @Test
    void readsTheDeepestNestingAllowed() {
        String deep = "[".repeat(JsonReader.MAX_DEPTH) + "]".repeat(JsonReader.MAX_DEPTH);

        assertThat(JsonWriter.write(JsonReader.parse(deep))).isEqualTo(deep);
    }

    @Test
    void replacesWhatIsNotUnicode() {
        byte[] invalid = {'"', (byte) 0xFF, 'a', '"'};

        assertThat(JsonReader.parse(invalid)).isEqualTo(JsonValue.of("\uFFFDa"));
        assertThat(JsonReader.parse("\"\\ud800x\"")).isEqualTo(JsonValue.of("\uFFFDx"));
        assertThat(JsonReader.parse("\"\\ud83d\\udc4d\"")).isEqualTo(JsonValue.of("👍"));
        assertThat(JsonReader.parse("\"\\ud83d\\u0041\"")).isEqualTo(JsonValue.of("\uFFFDA"));
    }

    @Test
    void readsWhatTheWriterWrote() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_121);

        for (int i = 0; i < 2_000; i++) {
            JsonValue value = anyValue(random, 4);
            byte[] written = new JsonWriter().value(value).toBytes();
            assertThat(JsonReader.parse(written)).isEqualTo(value);
        }
    }

    @Test
    void faultsOnlyAsMalformedForAnyBytes() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        byte[] alphabet = "{}[]\",:\\u0dtrue null-+.e19 \u00ff".getBytes(StandardCharsets.ISO_8859_1);

        for (int i = 0; i < 20_000; i++) {
            byte[] text = new byte[random.nextInt(24)];
            for (int j = 0; j < text.length; j++) {
                text[j] = alphabet[random.nextInt(alphabet.length)];
            }
            assertThat(JsonReader.tryParse(new String(text, StandardCharsets.UTF_8)))
                    .satisfies(parsed -> parsed.ifPresent(value -> assertThat(JsonReader.parse(JsonWriter.write(value)))
                            .isEqualTo(value)));
        }
    }

    private static JsonValue anyValue(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> JsonValue.NULL;
            case 1 -> JsonValue.of(random.nextBoolean());
            case 2 -> JsonValue.of(anyNumber(random));
            case 3 -> JsonValue.of(anyText(random));
            case 4 -> {
                List<JsonValue> items = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    items.add(anyValue(random, depth - 1));
                }
                yield new JsonValue.Array(items);
            }
            default -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    members.put(anyText(random), anyValue(random, depth - 1));
                }
                yield new JsonValue.Obj(members);
            }
        };
    }

    private static double anyNumber(RandomGenerator random) {
        double number = random.nextBoolean() ? random.nextInt() : Double.longBitsToDouble(random.nextLong());
        return Double.isFinite(number) && number != 0 ? number : 1;
    }

    private static String anyText(RandomGenerator random) {
        var out = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int codePoint = random.nextInt(0x3000);
            out.appendCodePoint(random.nextInt(9) == 0 ? 0x1F44D : codePoint);
        }
        return out.toString();
    }
}
