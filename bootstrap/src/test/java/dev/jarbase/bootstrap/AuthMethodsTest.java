package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.testkit.oauth2.MemoryOAuth2Providers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthMethodsTest {
    @TempDir
    private Path folder;

    private final MemoryOAuth2Providers known = new MemoryOAuth2Providers();

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder, ports -> ports.oauth2(known));
    }

    @Test
    void methodsThatAreOffTellNothing() {
        assertThat(JsonWriter.write(methods("users")))
                .isEqualTo("{\"password\":{\"identityFields\":[\"email\"],\"enabled\":true},"
                        + "\"oauth2\":{\"providers\":[],\"enabled\":false},"
                        + "\"mfa\":{\"enabled\":false,\"duration\":0},\"otp\":{\"enabled\":false,\"duration\":0},"
                        + "\"authProviders\":null,\"usernamePassword\":false,\"emailPassword\":true}");
    }

    @Test
    void providersAreOfferedWithStateAndProofKey() throws Exception {
        offer(provider("google", "", ""), provider("bitbucket", "https://own.example/auth?x=1", "Own"));

        List<JsonValue> providers = ((JsonValue.Array) member(member(methods("users"), "oauth2"), "providers")).items();
        JsonValue google = providers.getFirst();
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256")
                        .digest(text(google, "codeVerifier").getBytes(StandardCharsets.US_ASCII)));

        assertThat(text(google, "state")).matches("[A-Za-z0-9]{30}");
        assertThat(text(google, "codeVerifier")).matches("[A-Za-z0-9]{43}");
        assertThat(text(google, "codeChallenge")).isEqualTo(challenge);
        assertThat(text(google, "authURL"))
                .isEqualTo("https://accounts.google.com/o/oauth2/v2/auth?client_id=id+%2A~&code_challenge=" + challenge
                        + "&code_challenge_method=S256&response_type=code"
                        + "&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fuserinfo.profile"
                        + "+https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fuserinfo.email&state=" + text(google, "state")
                        + "&redirect_uri=");
        assertThat(text(providers.get(1), "displayName")).isEqualTo("Own");
        assertThat(text(providers.get(1), "codeChallengeMethod")).isEmpty();
        assertThat(text(providers.get(1), "authUrl")).startsWith("https://own.example/auth?x=1&client_id=");
    }

    @Test
    void listForFormerClientsLacksLogos() {
        offer(provider("gitlab", "", ""));

        JsonValue.Obj methods = methods("users");

        JsonValue current = ((JsonValue.Array) member(member(methods, "oauth2"), "providers"))
                .items()
                .getFirst();
        JsonValue former =
                ((JsonValue.Array) member(methods, "authProviders")).items().getFirst();
        assertThat(text(current, "logo")).startsWith("<svg");
        assertThat(text(former, "logo")).isEmpty();
        assertThat(text(former, "state")).isEqualTo(text(current, "state"));
    }

    @Test
    void providersWhoseIssuerCannotBeAskedAreNotOffered() {
        known.publish("https://id.example", "https://id.example/auth");
        offer(openId("oidc", "https://down.example"), openId("oidc2", "https://id.example"));

        List<JsonValue> providers = ((JsonValue.Array) member(member(methods("users"), "oauth2"), "providers")).items();

        assertThat(providers).singleElement().satisfies(offer -> {
            assertThat(text(offer, "name")).isEqualTo("oidc2");
            assertThat(text(offer, "authURL")).startsWith("https://id.example/auth?client_id=id");
        });
    }

    private static AuthOptions.Provider openId(String name, String issuer) {
        var extra = new JsonValue.Obj(Map.of("issuer", JsonValue.of(issuer)));
        return new AuthOptions.Provider(Optional.empty(), name, "id", "secret", "", "", "", "", Optional.of(extra));
    }

    private void offer(AuthOptions.Provider... providers) {
        scene.change("users", options -> options.providers(providers));
    }

    private static AuthOptions.Provider provider(String name, String authUrl, String displayName) {
        return new AuthOptions.Provider(
                Optional.empty(), name, "id *~", "secret", authUrl, "", "", displayName, Optional.empty());
    }

    private JsonValue.Obj methods(String collection) {
        JsonValue.Obj methods = scene.app().auth().methods().list(scene.collection(collection));
        return (JsonValue.Obj) JsonReader.parse(JsonWriter.write(methods));
    }

    private static JsonValue member(JsonValue object, String name) {
        return ((JsonValue.Obj) object).get(name).orElseThrow();
    }

    private static String text(JsonValue object, String name) {
        return ((JsonValue.Text) member(object, name)).value();
    }
}
