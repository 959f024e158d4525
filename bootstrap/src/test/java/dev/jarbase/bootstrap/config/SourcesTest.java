package dev.jarbase.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    private static final Path BASE = Path.of("base");

    @TempDir
    private Path folder;

    @Test
    void domainsChangeTheDefaultAddresses() {
        Map<Key, Setting> words = Map.of(Key.DOMAINS, new Setting("a.example,b\u00fccher.example", "", folder));

        Configuration configuration = new Sources(Map.of(), BASE, folder).with(words);

        assertThat(configuration.http()).isEqualTo("0.0.0.0:80");
        assertThat(configuration.https()).isEqualTo("0.0.0.0:443");
        assertThat(configuration.certificates().domains()).containsExactly("a.example", "xn--bcher-kva.example");
    }

    @Test
    void theHostOfTheAddressIsADomainIfNoneIsNamed() {
        Sources sources = new Sources(Map.of(), BASE, folder);

        assertThat(sources.with(Map.of(Key.HTTPS, new Setting("a.example:443", "", folder)))
                        .certificates()
                        .domains())
                .containsExactly("a.example");
        assertThat(sources.with(Map.of(Key.HTTPS, new Setting("0.0.0.0:443", "", folder)))
                        .certificates()
                        .domains())
                .isEmpty();
    }

    @Test
    void flagsWinOverVariablesAndThoseOverTheFile() throws IOException {
        write("http: h:1\nqueryTimeout: 1\norigins: f");
        var sources = new Sources(Map.of("JARBASE_HTTP", "h:2", "JARBASE_QUERY_TIMEOUT", "2"), BASE, folder);

        Configuration configuration = sources.with(Map.of(Key.HTTP, new Setting("h:3", "--http", folder)));

        assertThat(configuration.http()).isEqualTo("h:3");
        assertThat(configuration.time(Key.QUERY_TIMEOUT)).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.texts(Key.ORIGINS)).containsExactly("f");
    }

    @Test
    void fileBesideTheDataDirectoryWinsOverTheOneInTheWorkingDirectory() throws IOException {
        write("http: h:1");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("jarbase.yaml"), "http: h:2");

        Configuration configuration = new Sources(Map.of(), BASE, folder)
                .with(Map.of(Key.DIR, new Setting("elsewhere/data", "--dir", folder)));

        assertThat(configuration.http()).isEqualTo("h:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour: red",
                "storage: tape",
                "database: oracle",
                "mail: pigeon",
                "sms: pigeon",
                "sms: http",
                "{sms: http, smsUrl: 'ftp://sms.example'}",
                "{sms: http, smsUrl: 'https://'}",
                "{sms: http, smsUrl: 'https://sms.example', smsHeader: 'no header'}",
                "{sms: http, smsUrl: 'https://sms.example', smsHeader: 'Host: other.example'}",
                "{sms: http, smsUrl: 'https://sms.example', smsMethod: GET}",
                "{sms: http, smsUrl: 'https://sms.example', smsFormat: xml}",
                "queryTimeout: soon",
                "queryTimeout: 0",
                "resumeWindow: -1",
                "resumeEvents: 0",
                "resumeEvents: 3000000000",
                "resumeBytes: many",
                "idTokenLeeway: -1",
                "thumbsMaxWorkers: 0",
                "thumbsMaxWorkers: 257",
                "thumbsMaxWait: long",
                "thumbsMaxWait: 3601",
                "oauth2PrivateHosts: never",
                "dev: maybe",
                "http: nowhere",
                "http: h:99999",
                "https: '::1'",
                "domains: '*.a.example'",
                "domains: localhost",
                "domains: 127.0.0.1",
                "certificate: c.pem",
                "certificateKey: k.pem",
                "acmeDirectory: letsencrypt",
                "- a list",
                "just a text",
                "a: ]"
            })
    void whatIsUnknownOrNotAllowedEndsTheStartWithItsName(String text) throws IOException {
        write(text);
        var sources = new Sources(Map.of(), BASE, folder);

        assertThatThrownBy(() -> sources.with(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("jarbase.yaml");
    }

    @Test
    void messagesNameTheKeyAndWhatIsAllowed() throws IOException {
        write("colour: red");
        var unknown = new Sources(Map.of(), BASE, folder);
        var adapter = new Sources(Map.of("JARBASE_STORAGE", "tape"), BASE, BASE);
        var variable = new Sources(Map.of("JARBASE_COLOUR", "red"), BASE, BASE);

        assertThatThrownBy(() -> unknown.with(Map.of())).hasMessageContainingAll("unknown key colour", "queryTimeout");
        assertThatThrownBy(() -> adapter.with(Map.of()))
                .hasMessage("JARBASE_STORAGE is \"tape\"; it must be one of local, s3, gcs");
        assertThatThrownBy(() -> variable.with(Map.of()))
                .hasMessageContainingAll("JARBASE_COLOUR", "JARBASE_QUERY_TIMEOUT");
    }

    @Test
    void leewayOfThePeersVariableHoldsIfNothingElseIsSaid() {
        assertThat(leeway(Map.of("PB_ID_TOKEN_LEEWAY", "90"))).isEqualTo(Duration.ofSeconds(90));
        assertThat(leeway(Map.of("PB_ID_TOKEN_LEEWAY", "90", "JARBASE_ID_TOKEN_LEEWAY", "0")))
                .isZero();
        assertThat(leeway(Map.of("PB_ID_TOKEN_LEEWAY", "a minute"))).isEqualTo(Duration.ofMinutes(5));
    }

    private Duration leeway(Map<String, String> variables) {
        return new Sources(variables, BASE, folder).with(Map.of()).time(Key.ID_TOKEN_LEEWAY);
    }

    @ParameterizedTest
    @CsvSource({
        "PB_THUMBS_MAX_WORKERS=3 PB_THUMBS_MAX_WAIT=9, 3, 9",
        "PB_THUMBS_MAX_WORKERS=3 JARBASE_THUMBS_MAX_WORKERS=4, 4, 60",
        "PB_THUMBS_MAX_WORKERS=1000000 PB_THUMBS_MAX_WAIT=1000000, 256, 3600",
        "PB_THUMBS_MAX_WORKERS=5 PB_THUMBS_MAX_WAIT=-1, 5, 60",
        "PB_THUMBS_MAX_WORKERS=6 PB_THUMBS_MAX_WAIT=minute, 6, 60"
    })
    void limitsOfThumbsInThePeersVariablesHoldIfNothingElseIsSaid(String variables, int workers, long wait) {
        Map<String, String> environment = Arrays.stream(variables.split(" ", -1))
                .map(variable -> variable.split("=", -1))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

        Configuration configuration = new Sources(environment, BASE, folder).with(Map.of());

        assertThat(configuration.thumbWorkers()).isEqualTo(workers);
        assertThat(configuration.count(Key.THUMBS_MAX_WAIT)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many"})
    void uselessLimitOfThumbsInThePeersVariableIsIgnored(String value) {
        Configuration configuration = new Sources(Map.of("PB_THUMBS_MAX_WORKERS", value), BASE, folder).with(Map.of());

        assertThat(configuration.thumbWorkers()).isEqualTo(Runtime.getRuntime().availableProcessors() + 2);
    }

    @Test
    void namedVariableThatIsMissingMeansNoEncryption() {
        var sources = new Sources(Map.of("JARBASE_ENCRYPTION_ENV", "NOWHERE"), BASE, folder);

        assertThat(sources.with(Map.of()).text(Key.ENCRYPTION_ENV)).isEmpty();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("jarbase.yaml"), yaml);
    }

    @ParameterizedTest
    @CsvSource({
        "'storage: gcs', gcsBucket",
        "'storage: s3', s3Bucket",
        "'storage: s3\ns3Bucket: b\ns3Region: r\ns3Endpoint: e\ns3AccessKey: k', s3Secret",
        "'backups: s3', s3Region",
        "'backups: s3\ns3Region: r\ns3Endpoint: e\ns3AccessKey: k\ns3Secret: s', backupsBucket",
        "'backups: gcs', backupsBucket"
    })
    void bucketThatIsNotWhollyDescribedEndsTheStart(String text, String missing) throws IOException {
        write(text.replace("\\n", "\n"));
        var sources = new Sources(Map.of(), BASE, folder);

        assertThatThrownBy(() -> sources.with(Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("then " + missing + " (JARBASE_");
    }
}
