package dev.jarbase.adapter.http.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.adapter.http.HttpConfig;
import dev.jarbase.adapter.http.HttpsConfig;
import dev.jarbase.adapter.http.RawClient;
import dev.jarbase.adapter.http.ServedApp;
import dev.jarbase.adapter.http.TestAuthority;
import dev.jarbase.adapter.http.tls.Identity;
import dev.jarbase.adapter.http.tls.PemText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates from an authority of the test, ordered as from a real one and served. */
class AutomaticIdentitiesTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    @TempDir
    private Path dir;

    private AcmeServer acme;

    @BeforeEach
    void open() throws IOException {
        acme = new AcmeServer(AUTHORITY);
    }

    @AfterEach
    void close() {
        acme.close();
    }

    private Path cache() {
        return dir.resolve(".autocert_cache");
    }

    /** A server for some names, whose plain port is where the authority looks for proofs. */
    private ServedApp serve(List<String> names, Set<String> others) throws IOException {
        AcmeSettings settings = new AcmeSettings(
                acme.directory(), "me@a.example", cache(), Duration.ofMillis(200), Duration.ofMillis(400));
        AutomaticIdentities identities = new AutomaticIdentities(settings, names, others, InstantSource.system());
        HttpsConfig https = new HttpsConfig("127.0.0.1", 0, identities, identities.challenges(), names);
        ServedApp app = new ServedApp(
                HttpConfig.of("127.0.0.1", 0, dir.resolve("public")).withHttps(https), "{}");
        acme.provingAt(app.plainPort());
        return app;
    }

    /** Returns the certificate that is served for a name; nothing if the handshake is refused. */
    private static List<X509Certificate> handshake(ServedApp app, String name) throws IOException {
        try (SSLSocket socket = connect(app, name)) {
            socket.startHandshake();
            return List.of((X509Certificate) socket.getSession().getPeerCertificates()[0]);
        } catch (SSLException refused) {
            return List.of();
        }
    }

    private static SSLSocket connect(ServedApp app, String name) throws IOException {
        SSLSocket socket = (SSLSocket) AUTHORITY.trust().getSocketFactory().createSocket("127.0.0.1", app.port());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(List.of(new SNIHostName(name)));
        parameters.setEndpointIdentificationAlgorithm("");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Waits for something that another thread does; the build ends a test that waits for ever. */
    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Test
    void getsCertificatesAndServesThem() throws IOException {
        try (ServedApp app = serve(List.of("a.example", "b.example"), Set.of())) {
            until(() -> acme.ordered().size() == 2 && isKept("b.example"));

            assertThat(handshake(app, "a.example")
                            .getFirst()
                            .getSubjectX500Principal()
                            .getName())
                    .isEqualTo("CN=a.example");
            try (SSLSocket socket = connect(app, "b.example")) {
                socket.startHandshake();
                socket.getOutputStream().write("GET /api/health HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(RawClient.read(socket.getInputStream()).status()).isEqualTo(200);
            }
            assertThat(acme.faults()).isEmpty();
            assertThat(acme.accounts()).isEqualTo(1);
        }
    }

    private boolean isKept(String name) {
        return Files.exists(cache().resolve("jarbase").resolve(name + ".pem"));
    }

    @Test
    void keepsCertificatesAndTheAccountForTheNextStart() throws IOException {
        try (ServedApp app = serve(List.of("a.example"), Set.of())) {
            assertThat(app.port()).isPositive();
            until(() -> isKept("a.example"));
        }
        try (ServedApp app = serve(List.of("a.example", "b.example"), Set.of())) {
            assertThat(handshake(app, "a.example")).hasSize(1);
            until(() -> isKept("b.example"));
        }

        assertThat(acme.ordered()).containsExactly("a.example", "b.example");
        assertThat(acme.accounts()).isEqualTo(1);
        assertThat(acme.faults()).isEmpty();
    }

    @Test
    void neverOrdersForNamesThatWereNotGiven_41() throws IOException {
        try (ServedApp app = serve(List.of("a.example"), Set.of("www.a.example"))) {
            until(() -> isKept("a.example"));

            assertThat(handshake(app, "foreign.example")).isEmpty();
            try (SSLSocket socket = connect(app, "a.example")) {
                String request = "GET /api/health HTTP/1.0\r\nHost: foreign.example\r\n\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                RawClient.read(socket.getInputStream());
            }
            new RawClient(app.plainPort()).send("GET / HTTP/1.1\r\nHost: foreign.example\r\n\r\n");
            assertThat(handshake(app, "www.a.example")).isEmpty();
            until(() -> isKept("www.a.example"));

            assertThat(handshake(app, "www.a.example")).hasSize(1);
            assertThat(acme.ordered()).containsExactly("a.example", "www.a.example");
        }
    }

    @Test
    void renewsBeforeTheEndAndServesTheOldOneMeanwhile() throws IOException {
        X509Certificate old = keepOld(cache().resolve("jarbase").resolve("a.example.pem"), Duration.ofHours(1));
        acme.provingAt(1);
        AcmeServer unreachable = acme;
        try (ServedApp app = serve(List.of("a.example"), Set.of())) {
            unreachable.provingAt(1);
            assertThat(handshake(app, "a.example")).containsExactly(old);
            unreachable.provingAt(app.plainPort());

            until(() -> {
                try {
                    return !handshake(app, "a.example").equals(List.of(old));
                } catch (IOException broken) {
                    return false;
                }
            });
            assertThat(handshake(app, "a.example").getFirst().getNotAfter()).isAfter(old.getNotAfter());
        }
    }

    private static X509Certificate keepOld(Path file, Duration valid) throws IOException {
        KeyPair keys = TestAuthority.newKeys("EC");
        X509Certificate certificate = AUTHORITY.issue(keys.getPublic(), valid, "a.example");
        Files.createDirectories(file.getParent());
        Files.writeString(file, PemText.of(new Identity(keys.getPrivate(), List.of(certificate))));
        return certificate;
    }

    @Test
    void takesWhatThePeerHasLeftAndDoesNotTouchIt() throws IOException {
        Path file = cache().resolve("a.example");
        X509Certificate left = keepOld(file, Duration.ofDays(60));
        String before = Files.readString(file);
        try (ServedApp app = serve(List.of("a.example"), Set.of())) {
            assertThat(handshake(app, "a.example")).containsExactly(left);
            assertThat(handshake(app, "foreign.example")).isEmpty();
        }

        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(acme.ordered()).isEmpty();
    }

    @Test
    void triesAgainAfterFailures() throws IOException {
        try (ServedApp app = serve(List.of("a.example"), Set.of())) {
            acme.provingAt(1);
            until(() -> acme.ordered().size() >= 2);
            assertThatExceptionOfType(SSLException.class)
                    .isThrownBy(() -> connect(app, "a.example").startHandshake());
            acme.provingAt(app.plainPort());

            until(() -> isKept("a.example"));
            assertThat(handshake(app, "a.example")).hasSize(1);
        }
    }
}
