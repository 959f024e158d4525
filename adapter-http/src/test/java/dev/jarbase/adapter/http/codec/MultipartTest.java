package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Multipart forms, well-formed and odd (attack kind 24). */
class MultipartTest {
    private static final String TYPE = "multipart/form-data; boundary=B";
    private static final String NAME_T = "Content-Disposition: form-data; name=\"t\"";

    private static SubmittedBody.Form read(String type, long length, InputStream body) throws IOException {
        Uploads uploads = new Uploads(new UploadMemory(8 << 20));
        var source = new BodyReader.Source("POST", type, length, QueryParameters.NONE, body, uploads);
        return (SubmittedBody.Form) BodyReader.read(source);
    }

    /** Reads a body of unknown length, as it passes. */
    private static SubmittedBody.Form read(String body) throws IOException {
        return read(TYPE, -1, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads a body of known length, all of which is held. */
    private static SubmittedBody.Form readWhole(String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return read(TYPE, bytes.length, new ByteArrayInputStream(bytes));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "--B~" + NAME_T + "~~a~--B--~|a",
                "--B~" + NAME_T + "~~~--B--|",
                "--B~" + NAME_T + "~~--B--|",
                "--B ~" + NAME_T + "~~a~--B-- \t~rest|a",
                "pre~amble~--B~" + NAME_T + "~~a~--B--~|a",
                "--B~content-disposition:form-data;name=t~~a~--B--~|a",
                "--B~" + NAME_T + "~~a~--Bx~--B--~|a~--Bx",
                "--B~" + NAME_T + "~~a~--B-~--B--~|a~--B-",
                "--B~" + NAME_T + "~Content-Type: application/json~~{}~--B--~|{}",
            })
    void readsValues(String body, String value) throws IOException {
        Map<String, List<String>> values = Map.of("t", List.of(value == null ? "" : value.replace("~", "\r\n")));

        assertThat(read(body.replace("~", "\r\n")).values()).isEqualTo(values);
        assertThat(readWhole(body.replace("~", "\r\n")).values()).isEqualTo(values);
    }

    @Test
    void acceptsBareLineFeedsThroughout() throws IOException {
        assertThat(read("--B\n" + NAME_T + "\n\nlf\r\nonly\n--B--\n").values())
                .isEqualTo(Map.of("t", List.of("lf\r\nonly")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--B--\r\n",
                "--B\r\n\r\nx\r\n--B--\r\n",
                "--B\r\nContent-Disposition: form-data\r\n\r\nx\r\n--B--\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nx\r\n--B--\r\n",
                "--B\r\nContent-Disposition: attachment; name=\"t\"\r\n\r\nx\r\n--B--\r\n",
                "--B\r\nContent-Disposition: form-data; name=\"t\"; name=\"u\"\r\n\r\nx\r\n--B--\r\n",
            })
    void skipsPartsWithoutName(String body) throws IOException {
        assertThat(read(body).values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "--B",
                "--B\r\n",
                "--B\r\n" + NAME_T + "\r\n\r\nno end",
                "--B\r\n" + NAME_T + "\r\n\r\nno end\r\n--B",
                "--B\r\n" + NAME_T + "\r\n\r\na\r\n--B\r\nbroken\r\n\r\n--B--",
                "--B\r\n" + NAME_T + "\r\n\r\na\r\n--B\r\n",
            })
    void refusesBodiesWithoutEnd(String body) {
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> read(body));
    }

    @Test
    void refusesHeldBodiesWithoutEnd() {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> readWhole("--B\r\n" + NAME_T + "\r\n\r\nno end\r\n--B"));
        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> readWhole("--B\r\n" + NAME_T));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary",
                "multipart/form-data; boundary*=UTF-8''a%0d%0ab"
            })
    void refusesTypesWithoutBoundary(String type) {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read(type, -1, InputStream.nullInputStream()));
    }

    @Test
    void tellsFilesFromValues() throws IOException {
        String body = String.join(
                "\r\n",
                "--B",
                "Content-Disposition: form-data; name=f; filename=\"a;\\\"b.txt\"",
                "",
                "x",
                "--B",
                "Content-Disposition: form-data; name=g; filename*=UTF-8''%e2%82%ac.txt",
                "",
                "x",
                "--B",
                "Content-Disposition: form-data; name=h; filename=\"\"",
                "",
                "x",
                "--B--");

        SubmittedBody.Form form = read(body);

        assertThat(form.files()).containsOnlyKeys("f", "g");
        assertThat(form.values()).isEqualTo(Map.of("h", List.of("x")));
    }

    @Test
    void refusesTooManyParts() {
        String part = "--B\r\n" + NAME_T + "\r\n\r\nx\r\n";

        assertThatExceptionOfType(MalformedBodyException.class).isThrownBy(() -> read(part.repeat(1001) + "--B--"));
    }

    @Test
    void refusesGiantHeaders() {
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read("--B\r\n" + "X: y\r\n".repeat(20_000) + "\r\nx\r\n--B--"));
        assertThatExceptionOfType(MalformedBodyException.class)
                .isThrownBy(() -> read("--B\r\nX: " + "y".repeat(100_000) + "\r\n\r\nx\r\n--B--"));
    }

    @Test
    void readsBackEveryFormHoweverItArrives() throws IOException {
        for (int seed = 0; seed < 1500; seed++) {
            Random random = new Random(seed);
            Map<String, List<String>> values = new LinkedHashMap<>();
            byte[] body = body(random, values);

            for (long length : new long[] {-1, body.length}) {
                SubmittedBody.Form form = read(TYPE, length, new Dripping(body, random));

                assertThat(form.values()).as("seed %d length %d", seed, length).isEqualTo(values);
            }
        }
    }

    private static byte[] body(Random random, Map<String, List<String>> values) {
        var out = new ByteArrayOutputStream();
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = "n" + random.nextInt(3);
            String value = value(random);
            values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
            String head = "--B\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
            out.writeBytes((head + value + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes("--B--\r\n".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** Pieces that look like the beginning of a delimiter. */
    private static String value(Random random) {
        String[] pieces = {"\r", "\n", "\r\n", "-", "--", "--B", "--Bx", "B", "a", "\u00e9", "x".repeat(20_000)};
        var value = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            value.append(pieces[random.nextInt(pieces.length)]);
        }
        boolean ends =
                value.toString().matches("(?s)(.*\r\n)?--B([ \t\r\n].*|--.*|$)|(?s).*\r\n--B([ \t\r\n].*|--.*|$)");
        return ends ? "plain" : value.toString();
    }

    /** Gives a few bytes at a time. */
    private static final class Dripping extends InputStream {
        private final InputStream bytes;
        private final Random random;

        Dripping(byte[] bytes, Random random) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.random = random;
        }

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int most = random.nextBoolean() ? 3 : 30_000;
            return bytes.read(target, offset, Math.min(count, 1 + random.nextInt(most)));
        }
    }
}
