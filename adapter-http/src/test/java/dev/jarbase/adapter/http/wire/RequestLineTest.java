package dev.jarbase.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.RawClient.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Odd request lines and headers, each over a plain socket (attack kind 29). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestLineTest {
    private static final String REST = "Host: x\r\nConnection: close\r\n\r\n";

    private final WireServer server;

    RequestLineTest() throws IOException {
        server = WireServer.echo();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /a HTTP/1.1,GET /a",
        "get /a HTTP/1.1,get /a",
        "GET http://y/a?b=c HTTP/1.1,GET /a?b=c",
        "GET http://y HTTP/1.1,GET /",
        "GET /a#b HTTP/1.1,GET /a#b",
        "GET /a HTTP/1.2,GET /a",
        "M-SEARCH /a HTTP/1.1,M-SEARCH /a",
    })
    void readsWhatIsAskedFor(String line, String seen) throws IOException {
        Answer answer = server.client().send(line + "\r\n" + REST);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith(seen + " ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "GET",
                "GET /a",
                "GET  /a HTTP/1.1",
                "GET a HTTP/1.1",
                "G(T /a HTTP/1.1",
                "GET /a\u0001 HTTP/1.1",
                "GET /a\u0000 HTTP/1.1",
                "GET /a HTTP/1.1 x",
                "GET /a HTTP/x.1",
                "GET /a http/1.1",
                " GET /a HTTP/1.1",
                "GET : HTTP/1.1",
            })
    void refusesWhatIsNotARequestLine(String line) throws IOException {
        Answer answer = server.client().send(line + "\r\n" + REST);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Connection")).isEqualTo("close");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A : b",
                "A\tB: c",
                ": b",
                "AB",
                "A: b\r\n c",
                "A: b\u0000c",
                "A: b\rc",
                "A: b\u007f",
                "Host: y",
                "Content-Length: -1",
                "Content-Length: +1",
                "Content-Length: 1, 1",
                "Content-Length: 1\r\nContent-Length: 2",
                "Content-Length: 99999999999999999999",
                "Content-Length: 0x1",
                "Content-Length:",
            })
    void refusesHeadersThatAreNoneOrContradictEachOther(String header) throws IOException {
        Answer answer = server.client().send("POST /a HTTP/1.1\r\n" + header + "\r\n" + REST + "x");

        assertThat(answer.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: xchunked",
            })
    void refusesTransferEncodingsThatOthersMayReadDifferently(String header) throws IOException {
        Answer answer = server.client().send("POST /a HTTP/1.1\r\n" + header + "\r\n" + REST + "0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(501);
    }

    @Test
    void closesTheConnectionWhenBothFramingsAreAnnounced() throws IOException {
        String smuggled = String.join(
                "\r\n",
                "POST /a HTTP/1.1",
                "Host: x",
                "Content-Length: 5",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "GET /hidden HTTP/1.1",
                "Host: x",
                "",
                "");

        Answer answer = server.client().send(smuggled);

        assertThat(answer.text()).doesNotContain("hidden");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void answersHttp10AndCloses() throws IOException {
        Answer answer = server.client().send("GET /a HTTP/1.0\r\n\r\n");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Connection")).isEqualTo("close");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void keepsAnHttp10ConnectionThatAsksForIt() throws IOException {
        Answer answer = server.client().send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");

        assertThat(answer.header("Connection")).isEqualTo("keep-alive");
        assertThat(answer.closed()).isFalse();
    }

    @Test
    void wantsAHostFromHttp11() throws IOException {
        Answer answer = server.client().send("GET /a HTTP/1.1\r\n\r\n");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("400 Bad Request: missing required Host header");
    }

    @Test
    void refusesOtherVersions() throws IOException {
        assertThat(server.client().send("GET /a HTTP/2.0\r\n" + REST).status()).isEqualTo(505);
    }

    @Test
    void acceptsLinesThatEndWithoutCarriageReturn() throws IOException {
        Answer answer = server.client().send("GET /a HTTP/1.1\nHost: x\nX-Test: 1\nConnection: close\n\n");

        assertThat(answer.body()).isEqualTo("GET /a 1 0");
    }

    @Test
    void keepsNonAsciiBytesOfTargetsAndHeaders() throws IOException {
        byte[] request = "GET /h\u00e9 HTTP/1.1\r\nX-Test: \u00fc\r\nHost: x\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8);

        Answer answer = server.client().send(request, 300);

        String body = new String(answer.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        assertThat(body).isEqualTo("GET /h\u00e9 \u00fc 0");
    }

    @Test
    void answersPipelinedRequestsInOrder() throws IOException {
        Answer answer = server.client()
                .send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                        + "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        assertThat(answer.text()).containsSubsequence("GET /1  0", "POST /2  3", "GET /3  0");
        assertThat(answer.closed()).isTrue();
    }

    @Test
    void refusesAHeadWithoutEnd() throws IOException {
        String endless = "GET /a HTTP/1.1\r\nHost: x\r\nX-Test: " + "a".repeat((1 << 20) + 9000);

        assertThat(server.client().send(endless).status()).isEqualTo(431);
    }

    @Test
    void acceptsALongTarget() throws IOException {
        Answer answer = server.client().send("GET /" + "a".repeat(60_000) + " HTTP/1.1\r\n" + REST);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).hasSize(60_000 + "GET /  0".length());
    }
}
