package dev.jarbase.adapter.identity.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.adapter.identity.oauth2.StubProvider.Asked;
import dev.jarbase.adapter.identity.oauth2.StubProvider.Told;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.ProofKey;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeExchangeTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String TOKENS = "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":60}";
    private static final OAuth2Grant GRANT = new OAuth2Grant("c0de", "v3rifier", "https://app.example/back?x=1&y");

    @AutoClose
    private final StubProvider stub = new StubProvider();

    private final WebOAuth2Providers providers =
            new WebOAuth2Providers(InstantSource.fixed(NOW), WebOAuth2Providers.Options.DEFAULT);

    @Test
    void clientsProveThemselvesInTheHeaderFirst() {
        stub.tell("/token", Told.json(TOKENS));

        OAuth2Tokens tokens = exchange("oidc", GRANT);

        Asked asked = onlyQuestion();
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.header("Content-type")).contains("application/x-www-form-urlencoded");
        assertThat(credentials(asked)).isEqualTo("client-1:s3cret+%26%2B");
        assertThat(asked.form())
                .containsOnly(
                        Map.entry("grant_type", "authorization_code"),
                        Map.entry("code", "c0de"),
                        Map.entry("code_verifier", "v3rifier"),
                        Map.entry("redirect_uri", "https://app.example/back?x=1&y"));
        assertThat(tokens.accessToken()).isEqualTo("a");
        assertThat(tokens.refreshToken()).isEqualTo("r");
        assertThat(tokens.expiry()).contains(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 500})
    void clientsProveThemselvesInTheBodyIfTheHeaderIsRefused(int status) {
        stub.tell(
                "/token",
                asked -> asked.header("Authorization").isPresent()
                        ? new Told(status, "application/json", "{\"error\":\"invalid_client\"}")
                        : Told.json(TOKENS));

        assertThat(exchange("oidc", GRANT).accessToken()).isEqualTo("a");
        assertThat(stub.asked("/token")).hasSize(2);
        assertThat(stub.asked("/token").getLast().form())
                .containsEntry("client_id", "client-1")
                .containsEntry("client_secret", "s3cret &+");
    }

    @Test
    void everySignInBeginsWithTheHeaderAgain() {
        clientsProveThemselvesInTheBodyIfTheHeaderIsRefused(401);

        exchange("oidc", GRANT);

        assertThat(stub.asked("/token").get(2).header("Authorization")).isPresent();
    }

    @Test
    void emptyVerifiersAreSentToProvidersWithProofKeys() {
        stub.tell("/token", Told.json(TOKENS));

        exchange("oidc", new OAuth2Grant("c0de", "", ""));

        assertThat(onlyQuestion().form()).containsEntry("code_verifier", "").doesNotContainKey("redirect_uri");
    }

    @Test
    void providersWithoutProofKeysGetNoVerifier() {
        stub.tell("/token", Told.json(TOKENS));

        exchange("vk", GRANT);

        assertThat(onlyQuestion().form()).doesNotContainKey("code_verifier");
    }

    /** Attack kind 9: a code that was caught without its proof key. */
    @Test
    void wrongVerifiersAreRefusedByTheProvider() {
        ProofKey proof = ProofKey.of("right");
        stub.tell(
                "/token",
                asked -> ProofKey.of(asked.form().getOrDefault("code_verifier", ""))
                                .challenge()
                                .equals(proof.challenge())
                        ? Told.json(TOKENS)
                        : new Told(400, "application/json", "{\"error\":\"invalid_grant\"}"));

        assertThat(exchange("oidc", new OAuth2Grant("c0de", "right", "")).accessToken())
                .isEqualTo("a");
        assertThatThrownBy(() -> exchange("oidc", new OAuth2Grant("c0de", "wrong", "")))
                .isInstanceOf(OAuth2Exception.class)
                .hasMessage("the token endpoint answers 400 (invalid_grant)");
    }

    /** Attack kind 9: a code that is used again. */
    @Test
    void spentCodesAreRefusedByTheProvider() {
        Set<String> spent = ConcurrentHashMap.newKeySet();
        stub.tell(
                "/token",
                asked -> spent.add(asked.form().getOrDefault("code", ""))
                        ? Told.json(TOKENS)
                        : new Told(400, "application/json", "{\"error\":\"invalid_grant\"}"));

        exchange("oidc", GRANT);

        assertThatThrownBy(() -> exchange("oidc", GRANT)).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded|access_token=a%20b&expires_in=60&scope=x|a b",
                "text/plain; charset=utf-8|expires_in=60&access_token=a+b|a b",
                "text/html|{\"access_token\":\"a b\",\"expires_in\":\"60\"}|a b"
            })
    void tokensAreReadInEveryFormThatIsInUse(String type, String body, String token) {
        stub.tell("/token", new Told(200, type, body));

        OAuth2Tokens tokens = exchange("oidc", GRANT);

        assertThat(tokens.accessToken()).isEqualTo(token);
        assertThat(tokens.expiry()).contains(NOW.plusSeconds(60));
    }

    @Test
    void tokensWithoutAnEndHaveNone() {
        stub.tell("/token", Told.json("{\"access_token\":\"a\",\"extra\":[1]}"));

        OAuth2Tokens tokens = exchange("oidc", GRANT);

        assertThat(tokens.expiry()).isEmpty();
        assertThat(tokens.refreshToken()).isEmpty();
        assertThat(tokens.answer().get("extra")).contains(new JsonValue.Array(List.of(JsonValue.of(1))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":5}",
                "{\"access_token\":\"a\",\"error\":\"no\"}"
            })
    void answersWithoutTokensAreRefused(String body) {
        stub.tell("/token", Told.json(body));

        assertThatThrownBy(() -> exchange("oidc", GRANT)).isInstanceOf(OAuth2Exception.class);
    }

    /** Attack kind 33: secrets in errors. */
    @Test
    void refusalsShowNoSecret() {
        stub.tell("/token", new Told(400, "application/json", "{\"error\":\"s3cret c0de v3rifier\"}"));

        Throwable refusal = catchThrowableOfType(OAuth2Exception.class, () -> exchange("oidc", GRANT));

        var trace = new StringWriter();
        refusal.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .doesNotContain("s3cret")
                .doesNotContain("c0de")
                .doesNotContain("v3rifier");
    }

    /** Attack kind 21, in headers of ours. */
    @Test
    void tokensWithLineBreaksAreRefusedWithoutShowingThem() {
        var tokens = new OAuth2Tokens("s3cret\r\nHost: evil.example", "", Optional.empty(), Obj.EMPTY);

        assertThatThrownBy(() -> providers.user(stub.provider("google", "/user", "{}"), tokens))
                .isInstanceOf(OAuth2Exception.class)
                .hasMessage("the header Authorization cannot be sent")
                .hasNoCause();
        assertThat(stub.asked("/user")).isEmpty();
    }

    /** Attack kind 39: secrets that follow a redirect. */
    @Test
    void redirectsAreNotFollowed() {
        stub.tell("/token", new Told(307, "text/plain", stub.url("/elsewhere")));
        stub.tell("/user", new Told(302, "text/plain", stub.url("/elsewhere")));
        stub.tell("/elsewhere", Told.json(TOKENS));

        assertThatThrownBy(() -> exchange("oidc", GRANT)).isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> providers.user(stub.provider("oidc", "/user", "{}"), tokens()))
                .isInstanceOf(OAuth2Exception.class);
        assertThat(stub.asked("/elsewhere")).isEmpty();
    }

    @Test
    void tooLargeAnswersAreRefused() {
        stub.tell("/token", Told.json("{\"access_token\":\"" + "a".repeat(1 << 20) + "\"}"));

        assertThatThrownBy(() -> exchange("oidc", GRANT)).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void addressesThatAreMissingOrMalformedAreRefused() {
        OAuth2Provider provider = stub.provider("mailcow", "", "{}");

        assertThatThrownBy(() -> providers.user(provider, tokens())).hasMessage("no address is configured");
        assertThatThrownBy(() -> new HttpCalls(true)
                        .send(
                                HttpCalls.request("http://127.0.0.1:99999/").build(),
                                Deadline.in(Duration.ofSeconds(10))))
                .isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> HttpCalls.request("ftp://example.com")).isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> HttpCalls.request("http://a b")).isInstanceOf(OAuth2Exception.class);
    }

    /** Attack kind 13, for operators who do not trust their superusers. */
    @Test
    void privateNetworksAreRefusedIfTheOperatorSaysSo() {
        stub.tell("/token", Told.json(TOKENS));
        var guarded =
                new WebOAuth2Providers(InstantSource.fixed(NOW), new WebOAuth2Providers.Options(false, Duration.ZERO));

        assertThatThrownBy(() -> guarded.exchange(stub.provider("oidc", "/user", "{}"), GRANT))
                .isInstanceOf(OAuth2Exception.class)
                .hasMessageContaining("private network");
        assertThat(stub.asked("/token")).isEmpty();
    }

    private OAuth2Tokens exchange(String provider, OAuth2Grant grant) {
        return providers.exchange(stub.provider(provider, "/user", "{}"), grant);
    }

    private static OAuth2Tokens tokens() {
        return new OAuth2Tokens("a", "", Optional.empty(), Obj.EMPTY);
    }

    private Asked onlyQuestion() {
        assertThat(stub.asked("/token")).hasSize(1);
        return stub.asked("/token").getFirst();
    }

    private static String credentials(Asked asked) {
        String header = asked.header("Authorization").orElseThrow();
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(pair, StandardCharsets.US_ASCII);
    }
}
