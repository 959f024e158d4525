package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Security checklist 12, 14 and 16 over the wire. */
class AccountRoutesTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private RunningJarbase server;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        server = Jarbase.at(folder).http("127.0.0.1:0").serve();
        Collection users = server.app().catalog().byName("users").orElseThrow();
        AuthOptions options =
                SignInOptions.of(users.auth().orElseThrow()).otps().toAuthOptions();
        server.app()
                .collections()
                .save()
                .save(Collection.of(
                        users.definition().withOptions(new CollectionOptions.Auth(options, JsonValue.Obj.EMPTY))));
        Record user = Record.fresh(server.app().catalog().byName("users").orElseThrow())
                .set("email", FieldValue.Text.of("u@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        server.app().saveRecord().save(user);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    @Test
    void knownAndUnknownAddressesGetTheSameAnswer() throws Exception {
        for (String action : List.of("request-verification", "request-password-reset")) {
            HttpResponse<String> known = post(action, "application/json", "{\"email\":\"u@example.com\"}", "");
            HttpResponse<String> unknown = post(action, "application/json", "{\"email\":\"x@example.com\"}", "");

            assertThat(known.statusCode()).isEqualTo(204).isEqualTo(unknown.statusCode());
            assertThat(known.body()).isEmpty();
            assertThat(headers(unknown)).isEqualTo(headers(known));
        }
    }

    @Test
    void forgedAddressesOfProxiesGiveNoFurtherTries() throws Exception {
        String answer = post("request-otp", "application/json", "{\"email\":\"u@example.com\"}", "")
                .body();
        String id = ((JsonValue.Text)
                        ((JsonValue.Obj) JsonReader.parse(answer)).get("otpId").orElseThrow())
                .value();
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String form = "otpId=" + id + "&password=wrong";
            statuses.add(post("auth-with-otp", "application/x-www-form-urlencoded", form, "10.0.0." + i)
                    .statusCode());
        }

        assertThat(statuses).containsExactly(400, 400, 400, 400, 400, 429, 429);
    }

    @ParameterizedTest
    @CsvSource({
        "auth-with-password, Unsupported Content-Type.",
        "request-otp, Unsupported Content-Type.",
        "confirm-verification, Unsupported Content-Type.",
        "confirm-password-reset, An error occurred while loading the submitted data."
    })
    void mostRoutesTellThatATypeIsNotSupported(String action, String message) throws Exception {
        HttpResponse<String> answer = post(action, "text/plain", "email=u@example.com", "");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\":\"" + message + "\"");
    }

    @Test
    void malformedFormsAreAnsweredAlikeByAllRoutes() throws Exception {
        for (String action : List.of("auth-with-password", "request-otp", "confirm-password-reset")) {
            HttpResponse<String> answer = post(action, "application/json", "{", "");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("An error occurred while loading the submitted data.");
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private HttpResponse<String> post(String action, String type, String body, String forwardedFor)
            throws IOException, InterruptedException {
        URI uri = URI.create("http://" + server.address() + "/api/collections/users/" + action);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!forwardedFor.isEmpty()) {
            request.header("X-Forwarded-For", forwardedFor);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
