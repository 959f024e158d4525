package dev.jarbase.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.subscriptions.ResumeLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    void defaultsAreThePeers() {
        Configuration configuration = new Sources(Map.of(), BASE, folder).with(Map.of());

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        BASE.resolve("pb_data"),
                        "127.0.0.1:8090",
                        "",
                        Certificates.NONE,
                        List.of("*"),
                        "",
                        Duration.ofSeconds(30),
                        BASE.resolve("pb_public"),
                        true,
                        new Configuration.OAuth2(true, Duration.ofMinutes(5)),
                        new Configuration.Thumbs(
                                Runtime.getRuntime().availableProcessors() + 2, Duration.ofSeconds(60)),
                        false,
                        MailWay.SETTINGS,
                        SmsConfiguration.off(),
                        StorageConfiguration.local(),
                        ResumeLimits.ofMemory()));
    }

    @Test
    void everyKeyCanStandInTheFile() throws IOException {
        write("""
            dir: data
            http: 0.0.0.0:80
            https: 0.0.0.0:443
            domains: [a.example, www.a.example]
            certificate: c.pem
            certificateKey: k.pem
            acmeDirectory: https://ca.example/directory
            acmeEmail: me@a.example
            origins: [https://a.example, https://*.b.example]
            encryptionEnv: SECRET
            queryTimeout: 5
            publicDir: site
            indexFallback: false
            oauth2PrivateHosts: false
            idTokenLeeway: 60
            thumbsMaxWorkers: 7
            thumbsMaxWait: 8
            dev: true
            storage: gcs
            backups: s3
            backupsBucket: bb
            s3Bucket: sb
            s3Region: sr
            s3Endpoint: https://s3.example
            s3AccessKey: sk
            s3Secret: ss
            s3ForcePathStyle: true
            gcsBucket: gb
            gcsKeyFile: key.json
            gcsEndpoint: https://gcs.example
            database: sqlite
            mail: log
            sms: log
            resumeWindow: 7
            resumeEvents: 8
            resumeBytes: 9
            """);

        Configuration configuration = new Sources(Map.of("SECRET", "k"), BASE, folder).with(Map.of());

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        folder.resolve("data"),
                        "0.0.0.0:80",
                        "0.0.0.0:443",
                        new Certificates(
                                List.of("a.example", "www.a.example"),
                                Optional.of(new Certificates.Files(folder.resolve("c.pem"), folder.resolve("k.pem"))),
                                "https://ca.example/directory",
                                "me@a.example"),
                        List.of("https://a.example", "https://*.b.example"),
                        "k",
                        Duration.ofSeconds(5),
                        folder.resolve("site"),
                        false,
                        new Configuration.OAuth2(false, Duration.ofSeconds(60)),
                        new Configuration.Thumbs(7, Duration.ofSeconds(8)),
                        true,
                        MailWay.LOG,
                        new SmsConfiguration.Log(),
                        buckets(),
                        new ResumeLimits(Duration.ofSeconds(7), 8, 9)));
    }

    @Test
    void everyKeyCanBeAVariable() {
        Map<String, String> variables = Map.ofEntries(
                Map.entry("JARBASE_DIR", "data"),
                Map.entry("JARBASE_HTTP", "[::1]:80"),
                Map.entry("JARBASE_HTTPS", ":443"),
                Map.entry("JARBASE_DOMAINS", "A.Example"),
                Map.entry("JARBASE_CERTIFICATE", "c.pem"),
                Map.entry("JARBASE_CERTIFICATE_KEY", "k.pem"),
                Map.entry("JARBASE_ACME_DIRECTORY", "http://ca"),
                Map.entry("JARBASE_ACME_EMAIL", "me@a.example"),
                Map.entry("JARBASE_ORIGINS", "a, b"),
                Map.entry("JARBASE_ENCRYPTION_ENV", "SECRET"),
                Map.entry("JARBASE_QUERY_TIMEOUT", "5"),
                Map.entry("JARBASE_PUBLIC_DIR", "site"),
                Map.entry("JARBASE_INDEX_FALLBACK", "0"),
                Map.entry("JARBASE_OAUTH2_PRIVATE_HOSTS", "false"),
                Map.entry("JARBASE_ID_TOKEN_LEEWAY", "60"),
                Map.entry("JARBASE_THUMBS_MAX_WORKERS", "7"),
                Map.entry("JARBASE_THUMBS_MAX_WAIT", "8"),
                Map.entry("JARBASE_DEV", "1"),
                Map.entry("JARBASE_STORAGE", "gcs"),
                Map.entry("JARBASE_BACKUPS", "s3"),
                Map.entry("JARBASE_BACKUPS_BUCKET", "bb"),
                Map.entry("JARBASE_S3_BUCKET", "sb"),
                Map.entry("JARBASE_S3_REGION", "sr"),
                Map.entry("JARBASE_S3_ENDPOINT", "https://s3.example"),
                Map.entry("JARBASE_S3_ACCESS_KEY", "sk"),
                Map.entry("JARBASE_S3_SECRET", "ss"),
                Map.entry("JARBASE_S3_FORCE_PATH_STYLE", "true"),
                Map.entry("JARBASE_GCS_BUCKET", "gb"),
                Map.entry("JARBASE_GCS_KEY_FILE", "key.json"),
                Map.entry("JARBASE_GCS_ENDPOINT", "https://gcs.example"),
                Map.entry("JARBASE_DATABASE", "sqlite"),
                Map.entry("JARBASE_MAIL", "log"),
                Map.entry("JARBASE_SMS", "log"),
                Map.entry("JARBASE_RESUME_WINDOW", "7"),
                Map.entry("JARBASE_RESUME_EVENTS", "8"),
                Map.entry("JARBASE_RESUME_BYTES", "9"),
                Map.entry("JARBASE_JAVA_OPTS", "-Xmx1g"),
                Map.entry("SECRET", "k"));

        Configuration configuration = new Sources(variables, BASE, folder).with(Map.of());

        assertThat(configuration)
                .isEqualTo(new Configuration(
                        folder.resolve("data"),
                        "[::1]:80",
                        ":443",
                        new Certificates(
                                List.of("a.example"),
                                Optional.of(new Certificates.Files(folder.resolve("c.pem"), folder.resolve("k.pem"))),
                                "http://ca",
                                "me@a.example"),
                        List.of("a", "b"),
                        "k",
                        Duration.ofSeconds(5),
                        folder.resolve("site"),
                        false,
                        new Configuration.OAuth2(false, Duration.ofSeconds(60)),
                        new Configuration.Thumbs(7, Duration.ofSeconds(8)),
                        true,
                        MailWay.LOG,
                        new SmsConfiguration.Log(),
                        buckets(),
                        new ResumeLimits(Duration.ofSeconds(7), 8, 9)));
    }

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
        assertThat(configuration.queryTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(configuration.origins()).containsExactly("f");
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
        var peers = new Sources(Map.of("PB_ID_TOKEN_LEEWAY", "90"), BASE, folder);
        var both = new Sources(Map.of("PB_ID_TOKEN_LEEWAY", "90", "JARBASE_ID_TOKEN_LEEWAY", "0"), BASE, folder);
        var unusable = new Sources(Map.of("PB_ID_TOKEN_LEEWAY", "a minute"), BASE, folder);

        assertThat(peers.with(Map.of()).oauth2().idTokenLeeway()).isEqualTo(Duration.ofSeconds(90));
        assertThat(both.with(Map.of()).oauth2().idTokenLeeway()).isZero();
        assertThat(unusable.with(Map.of()).oauth2().idTokenLeeway()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void limitsOfThumbsInThePeersVariablesHoldIfNothingElseIsSaid() {
        var byDefault = Configuration.Thumbs.byDefault();

        assertThat(thumbs(Map.of("PB_THUMBS_MAX_WORKERS", "3", "PB_THUMBS_MAX_WAIT", "9")))
                .isEqualTo(new Configuration.Thumbs(3, Duration.ofSeconds(9)));
        assertThat(thumbs(Map.of("PB_THUMBS_MAX_WORKERS", "3", "JARBASE_THUMBS_MAX_WORKERS", "4")))
                .isEqualTo(new Configuration.Thumbs(4, byDefault.maxWait()));
        assertThat(thumbs(Map.of("PB_THUMBS_MAX_WORKERS", "1000000", "PB_THUMBS_MAX_WAIT", "1000000")))
                .isEqualTo(new Configuration.Thumbs(256, Duration.ofHours(1)));
        assertThat(thumbs(Map.of("PB_THUMBS_MAX_WORKERS", "0", "PB_THUMBS_MAX_WAIT", "-1")))
                .isEqualTo(byDefault);
        assertThat(thumbs(Map.of("PB_THUMBS_MAX_WORKERS", "", "PB_THUMBS_MAX_WAIT", "a minute")))
                .isEqualTo(byDefault);
    }

    private Configuration.Thumbs thumbs(Map<String, String> variables) {
        return new Sources(variables, BASE, folder).with(Map.of()).thumbs();
    }

    @Test
    void namedVariableThatIsMissingMeansNoEncryption() {
        var sources = new Sources(Map.of("JARBASE_ENCRYPTION_ENV", "NOWHERE"), BASE, folder);

        assertThat(sources.with(Map.of()).encryptionKey()).isEmpty();
    }

    private void write(String yaml) throws IOException {
        Files.writeString(folder.resolve("jarbase.yaml"), yaml);
    }

    private StorageConfiguration buckets() {
        return new StorageConfiguration(
                StorageConfiguration.Kind.GCS,
                StorageConfiguration.Kind.S3,
                "bb",
                new StorageConfiguration.S3("sb", "sr", "https://s3.example", "sk", "ss", true),
                new StorageConfiguration.Gcs("gb", folder.resolve("key.json").toString(), "https://gcs.example"));
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

    @Test
    void bucketsDoNotShowTheirSecret() {
        assertThat(buckets().toString()).contains("sb").doesNotContain("ss", "sk");
    }
}
