package dev.jarbase.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.jarbase.adapter.http.RawClient.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every request meets on its way: routing, origins, headers, limits. */
class HttpServerTest {
    private static final String NOTHING_HERE =
            "{\"data\":{},\"message\":\"The requested resource wasn't found.\",\"status\":404}\n";

    @TempDir
    private Path dir = Path.of("");

    private ServedApp serve(String settings) throws IOException {
        return new ServedApp(dir, settings);
    }

    @Test
    void forbidsFramesOfOtherSites_30() throws IOException {
        try (ServedApp app = serve("{}")) {
            assertThat(app.request("GET /_/").header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(app.request("GET /_/").header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        }
    }

    @Test
    void answersHealthWithTheHeadersOfThePeer() throws IOException {
        try (ServedApp app = serve("{}")) {
            Answer answer = app.request("GET /api/health");

            assertThat(answer.body()).isEqualTo("{\"message\":\"API is healthy.\",\"code\":200,\"data\":{}}\n");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.header("Vary")).isEqualTo("Origin");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(answer.header("X-XSS-Protection")).isEqualTo("1; mode=block");
        }
    }

    @Test
    void picksWantedMembers() throws IOException {
        try (ServedApp app = serve("{}")) {
            assertThat(app.request("GET /api/health?fields=code").body()).isEqualTo("{\"code\":200}\n");
            Answer invalid = app.request("GET /api/health?fields=message:nope(1)");
            assertThat(invalid.status()).isEqualTo(200);
            assertThat(invalid.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"POST /api/health", "PUT /nope", "FOO /api/health", "DELETE /api/collections", "get /api/health"})
    void answersUnknownMethodsAsMissing(String line) throws IOException {
        try (ServedApp app = serve("{}")) {
            Answer answer = app.request(line);

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(NOTHING_HERE);
            assertThat(answer.header("Allow")).isEmpty();
        }
    }

    @Test
    void redirectsToCleanPaths() throws IOException {
        try (ServedApp app = serve("{}")) {
            Answer answer = app.request("GET //api/../api//health?a=%zz&b=\"<");

            assertThat(answer.status()).isEqualTo(307);
            assertThat(answer.header("Location")).isEqualTo("/api/health?a=%zz&b=\"<");
            assertThat(answer.body())
                    .isEqualTo("<a href=\"/api/health?a=%zz&amp;b=&#34;&lt;\">Temporary Redirect</a>.\n\n");
            assertThat(app.request("POST //api/health").body()).isEmpty();
        }
    }

    @Test
    void refusesPathsWithMalformedEscapes() throws IOException {
        try (ServedApp app = serve("{}")) {
            assertThat(app.request("GET /api/%zz").status()).isEqualTo(400);
        }
    }

    @Test
    void letsEveryOriginCallWithoutCredentialsByDefault_30() throws IOException {
        try (ServedApp app = serve("{}")) {
            Answer simple = app.request("GET /api/health", "Origin: null");
            Answer preflight =
                    app.request("OPTIONS /any", "Origin: https://a.com", "Access-Control-Request-Headers: X-A, X-B");

            assertThat(simple.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(simple.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(preflight.status()).isEqualTo(204);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo("*");
            assertThat(preflight.header("Access-Control-Allow-Headers")).isEqualTo("X-A, X-B");
            assertThat(preflight.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD,PUT,PATCH,POST,DELETE");
            assertThat(preflight.header("Access-Control-Max-Age")).isEmpty();
        }
    }

    @Test
    void namesOnlyConfiguredOrigins_30() throws IOException {
        HttpConfig config = HttpConfig.of("127.0.0.1", 0, dir).withOrigins(List.of("https://a.com", "https://*.b.com"));
        try (ServedApp app = new ServedApp(config, "{}")) {
            assertThat(app.request("GET /api/health", "Origin: https://x.b.com").header("Access-Control-Allow-Origin"))
                    .isEqualTo("https://x.b.com");
            for (String other : List.of("https://a.com.evil.org", "http://a.com", "null", "https://b.com")) {
                Answer answer = app.request("OPTIONS /api/health", "Origin: " + other);
                assertThat(answer.status()).isEqualTo(204);
                assertThat(answer.text()).doesNotContain("Access-Control");
            }
        }
    }

    @Test
    void limitsRequestsPerClientAndPathWhateverAddressesItClaims_12() throws IOException {
        String settings = "{\"rateLimits\":{\"enabled\":true,\"rules\":["
                + "{\"label\":\"/api/health\",\"maxRequests\":2,\"duration\":600},"
                + "{\"label\":\"POST /api/\",\"maxRequests\":1,\"duration\":600}]},"
                + "\"trustedProxy\":{\"headers\":[\"X-Real-IP\"]}}";
        try (ServedApp app = serve(settings)) {
            String first = "X-Real-IP: 1.1.1.1";

            assertThat(app.request("GET /api/health", first).status()).isEqualTo(200);
            assertThat(app.request("HEAD /api/health", first).status()).isEqualTo(200);
            Answer refused = app.request("GET /api/health", first);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.body()).isEqualTo("{\"data\":{},\"message\":\"Too Many Requests.\",\"status\":429}\n");
            assertThat(app.request("GET /api/health", "X-Real-IP: 9.9.9.9, 2.2.2.2")
                            .status())
                    .isEqualTo(200);
            assertThat(app.request("GET /api/health", "X-Forwarded-For: 3.3.3.3", first)
                            .status())
                    .isEqualTo(429);
            assertThat(app.request("OPTIONS /api/health", first).status()).isEqualTo(204);
            assertThat(app.request("POST /api/nope", first).status()).isEqualTo(404);
            assertThat(app.request("POST /api/other", first).status()).isEqualTo(429);
        }
    }

    @Test
    void cleansCountersByAJobWhileRequestsAreCounted() throws IOException {
        String on = "{\"rateLimits\":{\"enabled\":true,\"rules\":["
                + "{\"label\":\"/api/health\",\"maxRequests\":2,\"duration\":600}]}}";
        try (ServedApp counting = serve(on);
                ServedApp idle = serve("{}")) {
            counting.request("GET /api/health");
            idle.request("GET /api/health");

            assertThat(counting.jobs()).contains("__pbRateLimitersCleanup__");
            assertThat(idle.jobs()).doesNotContain("__pbRateLimitersCleanup__");
        }
    }

    @Test
    void refusesBodiesBeyondTheLimit() throws IOException {
        try (ServedApp app = serve("{}")) {
            Answer announced = app.client()
                    .send("PATCH /api/settings HTTP/1.1\r\nHost: x\r\nContent-Length: " + ((32 << 20) + 1)
                            + "\r\n\r\n{");

            assertThat(announced.status()).isEqualTo(413);
            assertThat(announced.body())
                    .isEqualTo("{\"data\":{},\"message\":\"Request entity too large.\",\"status\":413}\n");
        }
    }

    @Test
    void takesThirtyThreeMegabytesOfRefusedBodyWithoutResettingTheConnection() throws IOException {
        try (ServedApp app = serve("{}")) {
            byte[] head = ("PATCH /api/settings HTTP/1.1\r\nHost: x\r\nContent-Length: " + (33 << 20) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8);
            byte[] request = Arrays.copyOf(head, head.length + (33 << 20));

            assertThat(app.client().send(request, 2000).status()).isEqualTo(413);
        }
    }

    @Test
    void failsToStartOnATakenPort() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpConfig config = HttpConfig.of("127.0.0.1", taken.getLocalPort(), dir);

            assertThatIOException().isThrownBy(() -> new ServedApp(config, "{}").close());
        }
    }
}
