package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.adapter.http.RawClient.Answer;
import dev.jarbase.adapter.http.tls.Identity;
import dev.jarbase.adapter.http.wire.WireLimits;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** HTTPS in both versions of HTTP, and what plain HTTP says beside it. */
class HttpsServerTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();
    private static final Identity IDENTITY = identity();

    @TempDir
    private Path dir;

    private static Identity identity() {
        KeyPair keys = TestAuthority.newKeys("EC");
        return new Identity(
                keys.getPrivate(), List.of(AUTHORITY.issue(keys.getPublic(), Duration.ofDays(1), "localhost")));
    }

    private ServedApp serve(WireLimits limits) throws IOException {
        HttpsConfig https = new HttpsConfig(
                "127.0.0.1",
                0,
                name -> name.equals("foreign.example") ? Optional.empty() : Optional.of(IDENTITY),
                (host, token) ->
                        host.equals("a.example") && token.equals("t") ? Optional.of("proof") : Optional.empty(),
                List.of("a.example", "b.example", "www.b.example"));
        return new ServedApp(
                HttpConfig.of("127.0.0.1", 0, dir).withLimits(limits).withHttps(https), "{}");
    }

    private ServedApp serve() throws IOException {
        return serve(WireLimits.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void answersInTheVersionThatTheClientLikes(HttpClient.Version version) throws Exception {
        try (ServedApp app = serve();
                HttpClient client = HttpClient.newBuilder()
                        .sslContext(AUTHORITY.trust())
                        .version(version)
                        .build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + app.port() + "/api/health"))
                    .build();

            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"message\":\"API is healthy.\",\"code\":200,\"data\":{}}\n");
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
            assertThat(answer.headers().firstValue("Vary")).contains("Origin");
            assertThat(answer.headers().firstValue("Date")).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"TLSv1.3", "TLSv1.2"})
    void speaksModernVersionsOfTls(String version) throws IOException {
        try (ServedApp app = serve();
                SSLSocket socket = connect(app.port(), version)) {
            socket.getOutputStream().write("GET /api/health HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(RawClient.read(socket.getInputStream()).status()).isEqualTo(200);
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
        }
    }

    private static SSLSocket connect(int port, String... versions) throws IOException {
        SSLSocket socket = (SSLSocket) AUTHORITY.trust().getSocketFactory().createSocket("127.0.0.1", port);
        socket.setEnabledProtocols(versions);
        socket.setSoTimeout(5000);
        socket.startHandshake();
        return socket;
    }

    @Test
    void refusesNamesWithoutACertificate_41() throws IOException {
        try (ServedApp app = serve();
                SSLSocket socket =
                        (SSLSocket) AUTHORITY.trust().getSocketFactory().createSocket("127.0.0.1", app.port())) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName("foreign.example")));
            socket.setSSLParameters(parameters);

            assertThatExceptionOfType(SSLException.class).isThrownBy(socket::startHandshake);
        }
    }

    @Test
    void endsConnectionsThatWantNewKeysAllTheTime_29() throws IOException {
        try (ServedApp app = serve();
                SSLSocket socket = connect(app.port(), "TLSv1.3")) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
                socket.setTcpNoDelay(true);
                for (int i = 0; i < 2000; i++) {
                    // In TLS 1.3 this is a request for new keys, which the server has to answer.
                    socket.startHandshake();
                    ask(socket);
                }
            });
        }
    }

    private static void ask(SSLSocket socket) throws IOException {
        socket.getOutputStream()
                .write("GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        String answer = "";
        while (!answer.endsWith("}\n")) {
            byte[] block = new byte[4096];
            int count = socket.getInputStream().read(block);
            if (count < 0) {
                throw new EOFException("the server ended the connection");
            }
            answer += new String(block, 0, count, StandardCharsets.US_ASCII);
        }
    }

    @Test
    void sendsAndTakesManyRecords() throws IOException {
        try (ServedApp app = serve();
                SSLSocket socket = connect(app.port(), "TLSv1.3")) {
            String head =
                    "PATCH /api/settings HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[3_000_000]);

            assertThat(RawClient.read(socket.getInputStream()).status()).isEqualTo(401);
        }
    }

    @Test
    void tellsPlainTextThatItIsWrongHere() throws IOException {
        try (ServedApp app = serve()) {
            Answer answer = new RawClient(app.port()).send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer.text())
                    .isEqualTo("HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n");
            assertThat(answer.closed()).isTrue();
        }
    }

    @Test
    void dropsClientsThatDoNotFinishTheHandshake_28() throws IOException {
        try (ServedApp app = serve(impatient())) {
            byte[] halfRecord = {22, 3, 1, 2, 0, 1};

            assertThat(new RawClient(app.port()).send(new byte[0], 5000).closed())
                    .isTrue();
            assertThat(new RawClient(app.port()).send(halfRecord, 5000).closed())
                    .isTrue();
        }
    }

    @Test
    void dropsClientsThatAskForNothingOrTooSlowly_28() throws IOException {
        try (ServedApp app = serve(impatient());
                SSLSocket silent = connect(app.port(), "TLSv1.3");
                SSLSocket slow = connect(app.port(), "TLSv1.2")) {
            slow.getOutputStream().write("GET / HT".getBytes(StandardCharsets.US_ASCII));

            assertThat(RawClient.read(silent.getInputStream()).closed()).isTrue();
            assertThat(RawClient.read(slow.getInputStream()).closed()).isTrue();
        }
    }

    private static WireLimits impatient() {
        Duration moment = Duration.ofMillis(300);
        return new WireLimits(10, 10, 1 << 16, moment, moment, moment, moment);
    }

    @Test
    void connectionsBeyondTheLimitWaitAlsoAfterHandshakesThatFailed_28() throws IOException {
        WireLimits two = new WireLimits(
                2,
                2,
                1 << 16,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(1));
        try (ServedApp app = serve(two)) {
            for (int i = 0; i < 5; i++) {
                assertThat(new RawClient(app.port())
                                .send(new byte[] {22, 3, 3, 0, 4, 9, 0, 0, 0}, 5000)
                                .closed())
                        .isTrue();
            }
            try (Socket one = new Socket(InetAddress.getLoopbackAddress(), app.port());
                    SSLSocket other = connect(app.port(), "TLSv1.3")) {
                other.getOutputStream().write("GET /api/health HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(RawClient.read(other.getInputStream()).status()).isEqualTo(200);
                assertThat(one.isConnected()).isTrue();
            }
        }
    }

    @Test
    void plainHttpLeadsToHttps() throws IOException {
        try (ServedApp app = serve()) {
            RawClient plain = new RawClient(app.plainPort());

            Answer get = plain.send("GET /a?b=<c>'&d HTTP/1.1\r\nHost: a.example:8080\r\n\r\n");
            assertThat(get.status()).isEqualTo(302);
            assertThat(get.header("Location")).isEqualTo("https://a.example:443/a?b=<c>'&d");
            assertThat(get.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
            assertThat(get.body())
                    .isEqualTo("<a href=\"https://a.example:443/a?b=&lt;c&gt;&#39;&amp;d\">Found</a>.\n\n");
            Answer head = plain.send("HEAD / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n");
            assertThat(head.header("Location")).isEqualTo("https://[::1]:443/");
            Answer post = plain.send("POST /api/x HTTP/1.1\r\nHost: a.example\r\n\r\n");
            assertThat(post.status()).isEqualTo(400);
            assertThat(post.body()).isEqualTo("Use HTTPS\n");
        }
    }

    @Test
    void plainHttpAnswersTheCertificateAuthorityForItsOwnNamesOnly_41() throws IOException {
        try (ServedApp app = serve()) {
            String path = "GET /.well-known/acme-challenge/";
            RawClient plain = new RawClient(app.plainPort());

            assertThat(plain.send(path + "t HTTP/1.1\r\nHost: A.example\r\n\r\n")
                            .body())
                    .isEqualTo("proof");
            assertThat(plain.send(path + "u HTTP/1.1\r\nHost: a.example\r\n\r\n")
                            .status())
                    .isEqualTo(404);
            assertThat(plain.send(path + "t HTTP/1.1\r\nHost: foreign.example\r\n\r\n")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void namesWithWwwThatWereNotAskedForLeadToTheOthers() throws IOException {
        try (ServedApp app = serve()) {
            assertThat(overTls(app, "www.a.example").status()).isEqualTo(307);
            assertThat(overTls(app, "www.a.example").header("Location")).isEqualTo("https://a.example/api/health?x");
            assertThat(overTls(app, "www.b.example").status()).isEqualTo(200);
        }
    }

    private static Answer overTls(ServedApp app, String host) throws IOException {
        try (SSLSocket socket = connect(app.port(), "TLSv1.3")) {
            String request = "GET /api/health?x HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return RawClient.read(socket.getInputStream());
        }
    }
}
