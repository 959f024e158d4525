package dev.jarbase.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key, as it can be written and what it then means. */
class KeyTest {
    private static final Path BASE = Path.of("base");
    private static final Map<Key, Object> DEFAULTS = Map.ofEntries(
            Map.entry(Key.DIR, BASE.resolve("pb_data")),
            Map.entry(Key.HTTP, "127.0.0.1:8090"),
            Map.entry(Key.DOMAINS, List.of()),
            Map.entry(Key.ACME_DIRECTORY, "https://acme-v02.api.letsencrypt.org/directory"),
            Map.entry(Key.ORIGINS, List.of("*")),
            Map.entry(Key.QUERY_TIMEOUT, Duration.ofSeconds(30)),
            Map.entry(Key.PUBLIC_DIR, BASE.resolve("pb_public")),
            Map.entry(Key.INDEX_FALLBACK, true),
            Map.entry(Key.OAUTH2_PRIVATE_HOSTS, true),
            Map.entry(Key.ID_TOKEN_LEEWAY, Duration.ofMinutes(5)),
            Map.entry(Key.THUMBS_MAX_WAIT, 60L),
            Map.entry(Key.DEV, false),
            Map.entry(Key.RESUME_WINDOW, Duration.ofMinutes(5)),
            Map.entry(Key.RESUME_EVENTS, 50_000L),
            Map.entry(Key.STORAGE, "local"),
            Map.entry(Key.BACKUPS, "local"),
            Map.entry(Key.S3_FORCE_PATH_STYLE, false),
            Map.entry(Key.DATABASE, "sqlite"),
            Map.entry(Key.SMS, "off"),
            Map.entry(Key.SMS_METHOD, "POST"),
            Map.entry(Key.SMS_FORMAT, "json"));

    @TempDir
    private Path folder;

    /** Something that is not the default. */
    record Sample(Key key, String written, Object value) {}

    private static Stream<Sample> samples() {
        return Stream.of(
                new Sample(Key.DIR, "/data", Path.of("/data")),
                new Sample(Key.HTTP, "[::1]:80", "[::1]:80"),
                new Sample(Key.HTTPS, ":443", ":443"),
                new Sample(Key.DOMAINS, "A.Example, www.a.example", List.of("a.example", "www.a.example")),
                new Sample(Key.CERTIFICATE, "/c.pem", Path.of("/c.pem")),
                new Sample(Key.CERTIFICATE_KEY, "/k.pem", Path.of("/k.pem")),
                new Sample(Key.ACME_DIRECTORY, "http://ca", "http://ca"),
                new Sample(Key.ACME_EMAIL, "me@a.example", "me@a.example"),
                new Sample(Key.ORIGINS, "https://a.example,b", List.of("https://a.example", "b")),
                new Sample(Key.ENCRYPTION_ENV, "SECRET", "k"),
                new Sample(Key.QUERY_TIMEOUT, "5", Duration.ofSeconds(5)),
                new Sample(Key.PUBLIC_DIR, "/site", Path.of("/site")),
                new Sample(Key.INDEX_FALLBACK, "0", false),
                new Sample(Key.OAUTH2_PRIVATE_HOSTS, "false", false),
                new Sample(Key.ID_TOKEN_LEEWAY, "60", Duration.ofSeconds(60)),
                new Sample(Key.THUMBS_MAX_WORKERS, "7", 7L),
                new Sample(Key.THUMBS_MAX_WAIT, "8", 8L),
                new Sample(Key.DEV, "1", true),
                new Sample(Key.RESUME_WINDOW, "7", Duration.ofSeconds(7)),
                new Sample(Key.RESUME_EVENTS, "8", 8L),
                new Sample(Key.RESUME_BYTES, "9", 9L),
                new Sample(Key.STORAGE, "gcs", "gcs"),
                new Sample(Key.BACKUPS, "s3", "s3"),
                new Sample(Key.BACKUPS_BUCKET, "bb", "bb"),
                new Sample(Key.S3_BUCKET, "sb", "sb"),
                new Sample(Key.S3_REGION, "sr", "sr"),
                new Sample(Key.S3_ENDPOINT, "https://s3.example", "https://s3.example"),
                new Sample(Key.S3_ACCESS_KEY, "sk", "sk"),
                new Sample(Key.S3_SECRET, "ss", "ss"),
                new Sample(Key.S3_FORCE_PATH_STYLE, "true", true),
                new Sample(Key.GCS_BUCKET, "gb", "gb"),
                new Sample(Key.GCS_KEY_FILE, "/key.json", Path.of("/key.json")),
                new Sample(Key.GCS_ENDPOINT, "https://gcs.example", "https://gcs.example"),
                new Sample(Key.DATABASE, "sqlite", "sqlite"),
                new Sample(Key.MAIL, "log", "log"),
                new Sample(Key.SMS, "log", "log"),
                new Sample(Key.SMS_URL, "https://sms.example", "https://sms.example"),
                new Sample(Key.SMS_METHOD, "PUT", "PUT"),
                new Sample(Key.SMS_HEADER, "A: b", "A: b"),
                new Sample(Key.SMS_FORMAT, "text", "text"),
                new Sample(Key.SMS_BODY, "{text}", "{text}"));
    }

    @Test
    void everyKeyHasASample() {
        assertThat(samples().map(Sample::key)).containsExactly(Key.values());
    }

    @Test
    void defaultsAreThePeers() {
        Configuration configuration = new Sources(Map.of(), BASE, folder).with(Map.of());

        for (Key key : Key.values()) {
            if (!key.byDefault().isEmpty() || DEFAULTS.containsKey(key)) {
                assertThat(configuration.value(key)).as(key.word()).isEqualTo(DEFAULTS.get(key));
            }
            assertThat(configuration.isSet(key)).as(key.word()).isFalse();
        }
    }

    @Test
    void everyKeyCanStandInTheFile() throws IOException {
        String lines = samples()
                .map(sample -> sample.key().word() + ": '" + sample.written() + "'")
                .collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve("jarbase.yaml"), lines);

        Configuration configuration = new Sources(Map.of("SECRET", "k"), BASE, folder).with(Map.of());

        assertThat(values(configuration)).isEqualTo(expected());
    }

    @Test
    void everyKeyCanBeAVariable() {
        Map<String, String> variables =
                samples().collect(Collectors.toMap(sample -> sample.key().variable(), Sample::written));
        variables.put("JARBASE_JAVA_OPTS", "-Xmx1g");
        variables.put("SECRET", "k");

        Configuration configuration = new Sources(variables, BASE, folder).with(Map.of());

        assertThat(values(configuration)).isEqualTo(expected());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyKeyCanBeChangedInCode(Sample sample) {
        Configuration configuration = Configuration.at(BASE).with(sample.key(), sample.value());

        assertThat(configuration.value(sample.key())).isEqualTo(sample.value());
    }

    @Test
    void relativePathsInTheFileStartAtItsFolder() throws IOException {
        Files.writeString(
                folder.resolve("jarbase.yaml"),
                "dir: data\npublicDir: site\ncertificate: c.pem\ncertificateKey: k.pem\ngcsKeyFile: key.json");

        Configuration configuration = new Sources(Map.of(), BASE, folder).with(Map.of());

        assertThat(configuration.dir()).isEqualTo(folder.resolve("data"));
        assertThat(configuration.folder(Key.PUBLIC_DIR)).isEqualTo(folder.resolve("site"));
        assertThat(configuration.certificates().files())
                .contains(new Certificates.Files(folder.resolve("c.pem"), folder.resolve("k.pem")));
        assertThat(configuration.storage().gcs().keyFile())
                .isEqualTo(folder.resolve("key.json").toString());
    }

    @Test
    void textOfWhatIsConfiguredShowsNoSecret() {
        Configuration configuration = Configuration.at(BASE)
                .with(Key.ENCRYPTION_ENV, "secret-1")
                .with(Key.S3_BUCKET, "bucket")
                .with(Key.S3_ACCESS_KEY, "secret-2")
                .with(Key.S3_SECRET, "secret-3");

        assertThat(configuration.toString() + configuration.storage())
                .contains("bucket")
                .doesNotContain("secret");
    }

    private static Map<Key, Object> values(Configuration configuration) {
        Map<Key, Object> values = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            values.put(key, configuration.value(key));
        }
        return values;
    }

    private static Map<Key, Object> expected() {
        return samples().collect(Collectors.toMap(Sample::key, Sample::value));
    }
}
