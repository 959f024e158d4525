package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.jarbase.adapter.mail.SmsGateway.Format;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySmsSenderTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 202;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(String.join(
                " | ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                body));
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void valuesStandInsideOfJsonTexts() {
        sender(Format.JSON, "{\"to\": \"{to}\", \"text\": \"{text}\", \"n\": {\"{x}\": 1}}")
                .send(PHONE, "\"1\"\n{to} ü");

        assertThat(requests)
                .containsExactly("POST | /send?x=1 | Bearer key | application/json | "
                        + "{\"to\": \"+4915112345678\", \"text\": \"\\\"1\\\"\\n{to} ü\", \"n\": {\"{x}\": 1}}");
    }

    @Test
    void valuesStandInForms() {
        sender(Format.FORM, "to={to}&text={text}").send(PHONE, "a&b=c d");

        assertThat(requests)
                .containsExactly("POST | /send?x=1 | Bearer key | application/x-www-form-urlencoded | "
                        + "to=%2B4915112345678&text=a%26b%3Dc+d");
    }

    @Test
    void plainTextStandsAsItIs() {
        sender(Format.TEXT, "{text}").send(PHONE, "code \"1\"");

        assertThat(requests).containsExactly("POST | /send?x=1 | Bearer key | text/plain; charset=UTF-8 | code \"1\"");
    }

    @ParameterizedTest
    @CsvSource({"400,false", "401,false", "302,false", "429,true", "500,true", "503,true"})
    void statusTellsWhetherTheMessageMayGoLater(int answered, boolean passing) {
        status = answered;

        assertThatThrownBy(() -> sender(Format.TEXT, "{text}").send(PHONE, "code"))
                .isInstanceOfSatisfying(
                        SmsException.class,
                        failure -> assertThat(failure.isPassing()).isEqualTo(passing))
                .hasMessageContaining(String.valueOf(answered))
                .hasMessageNotContaining("key");
        assertThat(requests).hasSize(1);
    }

    @Test
    void gatewayThatSaysNothingIsLeft() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var gateway =
                    new GatewaySmsSender(gateway(silent.getLocalPort(), Format.TEXT, "{text}"), Duration.ofMillis(300));

            assertThatThrownBy(() -> gateway.send(PHONE, "code"))
                    .isInstanceOfSatisfying(
                            SmsException.class,
                            failure -> assertThat(failure.isPassing()).isTrue());
        }
    }

    @Test
    void longTextsAreRefused() {
        assertThatThrownBy(() -> sender(Format.TEXT, "{text}").send(PHONE, "x".repeat(1_001)))
                .isInstanceOf(SmsException.class);
        assertThat(requests).isEmpty();
    }

    @Test
    void nothingThatIsPrintedHoldsTheKey() {
        assertThat(gateway(1, Format.TEXT, "{text}").toString())
                .doesNotContain("key")
                .doesNotContain("x=1");
        assertThat(PHONE.toString()).doesNotContain("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+49 (151) 1234-5678", "+49.151/12345678", "+4915112345678"})
    void numbersAreReadAsPeopleWriteThem(String text) {
        assertThat(PhoneNumber.parse(text)).map(PhoneNumber::digits).contains("+4915112345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "015112345678",
                "+123456",
                "+1234567890123456",
                "+49151x",
                "+49\r\n151123456",
                "＋4915112345678"
            })
    void whatIsNoNumberIsNotRead(String text) {
        assertThat(PhoneNumber.parse(text)).isEmpty();
    }

    private GatewaySmsSender sender(Format format, String body) {
        return new GatewaySmsSender(gateway(server.getAddress().getPort(), format, body));
    }

    private static SmsGateway gateway(int port, Format format, String body) {
        URI url = URI.create("http://127.0.0.1:" + port + "/send?x=1");
        return new SmsGateway(url, "POST", "Authorization", "Bearer key", format, body);
    }
}
