package dev.jarbase.adapter.http.hpack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderDecoderTest {
    private static final int LIMIT = 1 << 16;

    private final HeaderDecoder decoder = new HeaderDecoder(4096, LIMIT);

    private List<String> decode(String hex) {
        byte[] block = HexFormat.of().parseHex(hex.replace(" ", ""));
        return decoder.decode(block, block.length).list().stream()
                .map(field -> text(field.name()) + ": " + text(field.value()))
                .toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** RFC 7541, appendix C.4: Huffman code and the dynamic table over three requests. */
    @Test
    void decodesTheExamplesOfTheStandard() {
        assertThat(decode("8286 8441 8cf1 e3c2 e5f2 3a6b a0ab 90f4 ff"))
                .containsExactly(":method: GET", ":scheme: http", ":path: /", ":authority: www.example.com");
        assertThat(decode("8286 84be 5886 a8eb 1064 9cbf"))
                .containsExactly(
                        ":method: GET",
                        ":scheme: http",
                        ":path: /",
                        ":authority: www.example.com",
                        "cache-control: no-cache");
        assertThat(decode("8287 85bf 4088 25a8 49e9 5ba9 7d7f 8925 a849 e95b b8e8 b4bf"))
                .containsExactly(
                        ":method: GET",
                        ":scheme: https",
                        ":path: /index.html",
                        ":authority: www.example.com",
                        "custom-key: custom-value");
    }

    /** RFC 7541, appendix C.6: old fields leave a table of 256 bytes. */
    @Test
    void forgetsTheOldestFields() {
        HeaderDecoder small = new HeaderDecoder(256, LIMIT);
        byte[] first = HexFormat.of()
                .parseHex("488264025885aec3771a4b6196d07abe941054d444a8200595040b8166e082a62d1bff"
                        + "6e919d29ad171863c78f0b97c8e9ae82ae43d3");
        byte[] second = HexFormat.of().parseHex("4883640effc1c0bf");

        assertThat(small.decode(first, first.length).list()).hasSize(4);
        assertThat(small.decode(second, second.length).list().stream().map(f -> text(f.value())))
                .containsExactly("307", "private", "Mon, 21 Oct 2013 20:13:21 GMT", "https://www.example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "80", // index 0
                "be", // nothing in the dynamic table
                "40", // a literal without a name
                "4085", // a text that is cut off
                "7fffffffff7f", // a number that is too large
                "3fe21f", // a table larger than allowed
                "8220", // a change of the table inside of a block
                "0081ff81ff00", // eight bits of filling
                "0084fffffffc00", // the end mark in a text
                "00810000" // filled up with zeros
            })
    void refusesMalformedBlocks(String hex) {
        assertThatExceptionOfType(CompressionException.class).isThrownBy(() -> decode(hex));
    }

    /** A field of 4000 bytes, then one byte for each of its copies. */
    @Test
    void neverUnfoldsMoreThanTheLimit_29() {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(new byte[] {0x40, 1, 'a', 0x7F, (byte) ((3873 & 0x7F) | 0x80), (byte) (3873 >> 7)});
        block.writeBytes(new byte[4000]);
        for (int i = 0; i < 100_000; i++) {
            block.write(0xBE);
        }

        HeaderDecoder.Fields fields = decoder.decode(block.toByteArray(), block.size());

        assertThat(fields.isTooLarge()).isTrue();
        assertThat(fields.list()).hasSizeLessThan(LIMIT / 4000 + 1);
    }

    @Test
    void understandsWhatIsEncodedHere() {
        HeaderBlock block = new HeaderBlock().status(204).status(418).field("Content-Type", "text/plain");
        block.field("X-Long", "é".repeat(300));

        List<HeaderField> fields =
                decoder.decode(block.toBytes(), block.toBytes().length).list();

        assertThat(fields.stream().map(field -> text(field.name())))
                .containsExactly(":status", ":status", "content-type", "x-long");
        assertThat(text(fields.get(1).value())).isEqualTo("418");
        assertThat(new String(fields.get(3).value(), StandardCharsets.UTF_8)).isEqualTo("é".repeat(300));
    }

    @Test
    void endsForAnyBytesWithFieldsOrARefusal() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] block = new byte[random.nextInt(40)];
            random.nextBytes(block);
            try {
                assertThat(new HeaderDecoder(4096, LIMIT)
                                .decode(block, block.length)
                                .list())
                        .hasSizeLessThanOrEqualTo(block.length);
            } catch (CompressionException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }
}
