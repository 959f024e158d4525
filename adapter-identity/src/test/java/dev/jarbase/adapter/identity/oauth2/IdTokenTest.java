package dev.jarbase.adapter.identity.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.identity.oauth2.StubProvider.Told;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack kinds 7 and 9: id tokens that are forged, of a foreign issuer, for somebody else, or over. */
class IdTokenTest {
    private static final long NOW = 1_700_000_000;
    private static final TestKeys KEYS = new TestKeys();
    private static final TestKeys FOREIGN = new TestKeys();

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(NOW));

    @AutoClose
    private final StubProvider stub = new StubProvider();

    private final WebOAuth2Providers providers =
            new WebOAuth2Providers(now::get, WebOAuth2Providers.Options.DEFAULT, stub.url("/keys"));

    @BeforeEach
    void publish() {
        stub.tell("/keys", Told.json(KEYS.published()));
    }

    static List<String> validTokens() {
        String claims = claims("");
        return List.of(KEYS.rsaToken(claims), KEYS.ecToken(claims), KEYS.edToken(claims));
    }

    @ParameterizedTest
    @MethodSource("validTokens")
    void signaturesByPublishedKeysAreValid(String token) {
        OAuth2User user = read(checked(), token);

        assertThat(user.id()).isEqualTo("u1");
        assertThat(user.email()).isEqualTo("ann@example.com");
        assertThat(user.rawUser().get("sub")).contains(JsonValue.of("u1"));
    }

    static List<String> forgedTokens() {
        String claims = claims("");
        String valid = KEYS.rsaToken(claims);
        String[] parts = valid.split("\\.", -1);
        String[] others = KEYS.rsaToken(claims(",\"name\":\"Eve\"")).split("\\.", -1);
        return List.of(
                TestKeys.unsigned(claims),
                KEYS.confused(claims),
                FOREIGN.rsaToken(claims),
                FOREIGN.ecToken(claims),
                FOREIGN.edToken(claims),
                parts[0] + "." + others[1] + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                KEYS.tokenWithHeader("{\"alg\":\"RS512\",\"kid\":\"rsa\"}", claims),
                KEYS.tokenWithHeader("{\"alg\":\"RS256\"}", claims),
                KEYS.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"\"}", claims),
                KEYS.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"ec\"}", claims),
                KEYS.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"unknown\"}", claims),
                KEYS.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"rsa\",\"crit\":[\"b64\"],\"b64\":false}", claims));
    }

    @ParameterizedTest
    @MethodSource("forgedTokens")
    void forgedSignaturesAreRefused(String token) {
        assertThatThrownBy(() -> read(checked(), token)).isInstanceOf(OAuth2Exception.class);
    }

    /** The key of the token itself must not count. */
    @Test
    void keysThatTheTokenBringsAlongAreIgnored() {
        String header = "{\"alg\":\"RS256\",\"kid\":\"own\",\"jwk\":" + FOREIGN.rsaKey("RS256") + ",\"jku\":\""
                + stub.url("/own") + "\"}";

        assertThatThrownBy(() -> read(checked(), FOREIGN.tokenWithHeader(header, claims(""))))
                .isInstanceOf(OAuth2Exception.class);
        assertThat(stub.asked("/own")).isEmpty();
    }

    @Test
    void keysWithoutAnAlgorithmAreNotUsed() {
        stub.tell("/keys", Told.json(TestKeys.set(KEYS.rsaKey(""))));

        assertThatThrownBy(() -> read(checked(), KEYS.rsaToken(claims("")))).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void symmetricKeysThatAreNamedByMistakeAreNotUsed() {
        stub.tell(
                "/keys",
                Told.json("{\"keys\":[{\"kty\":\"oct\",\"kid\":\"rsa\",\"alg\":\"HS256\",\"k\":\"c2VjcmV0\"}]}"));

        assertThatThrownBy(() -> read(checked(), KEYS.confused(claims("")))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-2\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":[\"client-2\",\"client-3\"]}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":5}",
                "{\"sub\":\"u1\",\"iss\":\"https://evil.example\",\"aud\":\"client-1\"}",
                "{\"sub\":\"u1\",\"aud\":\"client-1\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"exp\":1699999700}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"exp\":\"soon\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"iat\":1700000301}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"nbf\":1700000301}",
                "[]"
            })
    void claimsThatDoNotHoldAreRefused(String claims) {
        assertThatThrownBy(() -> read(checked(), KEYS.rsaToken(claims))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://other.example\",\"aud\":[\"x\",\"client-1\"]}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"exp\":0,\"iat\":0,\"nbf\":0}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"exp\":1699999701}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"iat\":1700000300,\"nbf\":1700000300}"
            })
    void clocksMayGoWrongByTheLeeway(String claims) {
        assertThat(read(checked(), KEYS.rsaToken(claims)).id()).isEqualTo("u1");
    }

    @Test
    void leewayIsWhatTheOperatorSays() {
        var strict = new WebOAuth2Providers(
                now::get, new WebOAuth2Providers.Options(true, Duration.ofSeconds(1)), stub.url("/keys"));
        OAuth2Tokens tokens = tokens(KEYS.rsaToken(claims(",\"exp\":" + (NOW - 2))));

        assertThat(providers.user(checked(), tokens).id()).isEqualTo("u1");
        assertThatThrownBy(() -> strict.user(checked(), tokens)).hasMessage("the id token is over");
    }

    @Test
    void withoutNamedKeysTheConnectionIsTheProof() {
        OAuth2Provider unchecked = stub.provider("oidc2", "", "{}");

        assertThat(read(unchecked, FOREIGN.rsaToken(claims(""))).id()).isEqualTo("u1");
        assertThatThrownBy(() -> read(unchecked, TestKeys.unsigned(claims("")))).isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> read(unchecked, FOREIGN.rsaToken("{\"sub\":\"u1\",\"aud\":\"client-2\"}")))
                .isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"https://a.example https://id.example\"", "[5,\"https://id.example\"]", "[]", "\"\"", "null"})
    void issuersAreAListOrWords(String issuers) {
        OAuth2Provider provider = stub.provider("oidc3", "", "{\"issuers\":" + issuers + "}");

        assertThat(read(provider, KEYS.rsaToken(claims(""))).id()).isEqualTo("u1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://a.example\"", "[\"https://id.example/\"]", "[5]", "5", "false", "{}"})
    void issuersThatAreNotNamedAreForeign(String issuers) {
        OAuth2Provider provider = stub.provider("oidc3", "", "{\"issuers\":" + issuers + "}");

        assertThatThrownBy(() -> read(provider, KEYS.rsaToken(claims("")))).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void missingTokensAreRefused() {
        var none = new OAuth2Tokens("a", "", Optional.empty(), Obj.EMPTY);

        assertThatThrownBy(() -> providers.user(checked(), none)).hasMessage("the provider gave no id token");
        assertThatThrownBy(() -> read(checked(), "")).isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> read(checked(), "a.b.c")).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void keysAreFetchedOnce() {
        read(checked(), KEYS.rsaToken(claims("")));
        read(checked(), KEYS.ecToken(claims("")));

        assertThat(stub.asked("/keys")).hasSize(1);
    }

    @Test
    void keysThatWereReplacedAreFoundAgain() {
        read(checked(), KEYS.rsaToken(claims("")));
        stub.tell("/keys", Told.json(TestKeys.set(FOREIGN.rsaKey("RS256").replace("\"rsa\"", "\"new\""))));
        String token = FOREIGN.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"new\"}", claims(""));

        now.set(Instant.ofEpochSecond(NOW).plus(FetchCache.PAUSE));

        assertThat(read(checked(), token).id()).isEqualTo("u1");
        assertThat(stub.asked("/keys")).hasSize(2);
    }

    @Test
    void unknownKeysDoNotFloodTheProvider() {
        String token = KEYS.tokenWithHeader("{\"alg\":\"RS256\",\"kid\":\"unknown\"}", claims(""));

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> read(checked(), token)).isInstanceOf(OAuth2Exception.class);
        }

        assertThat(stub.asked("/keys")).hasSize(1);
    }

    @Test
    void keysThatWereWithdrawnCountNoMore() {
        read(checked(), KEYS.rsaToken(claims("")));
        stub.tell("/keys", Told.json("{\"keys\":[]}"));

        now.set(Instant.ofEpochSecond(NOW).plus(FetchCache.KEPT));

        assertThatThrownBy(() -> read(checked(), KEYS.rsaToken(claims("")))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"keys\":5}", "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"rsa\"}]}"})
    void malformedKeysAreRefused(String keys) {
        stub.tell("/keys", Told.json(keys));

        assertThatThrownBy(() -> read(checked(), KEYS.rsaToken(claims("")))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"sub\":\"u1\",\"iss\":\"https://appleid.apple.com\",\"aud\":\"client-1\"}",
                "{\"sub\":\"u1\",\"iss\":\"https://appleid.apple.com\",\"aud\":\"client-1\",\"exp\":0}",
                "{\"sub\":\"u1\",\"iss\":\"https://appleid.apple.com\",\"aud\":\"client-2\",\"exp\":1700000600}",
                "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"exp\":1700000600}"
            })
    void appleTokensHaveAnEndAndComeFromApple(String claims) {
        OAuth2Provider apple = stub.provider("apple", "", "{}");

        assertThatThrownBy(() -> read(apple, KEYS.rsaToken(claims))).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void appleTokensAreSignedByApple() {
        String claims =
                "{\"sub\":\"u1\",\"iss\":\"https://appleid.apple.com\",\"aud\":\"client-1\",\"exp\":1700000600}";
        OAuth2Provider apple = stub.provider("apple", "", "{}");

        assertThat(read(apple, KEYS.rsaToken(claims)).id()).isEqualTo("u1");
        assertThatThrownBy(() -> read(apple, FOREIGN.rsaToken(claims))).isInstanceOf(OAuth2Exception.class);
        assertThatThrownBy(() -> read(apple, TestKeys.unsigned(claims))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verified_primary_email|{\"verified_primary_email\":\"p@x.example\",\"email\":\"e@x.example\"}|p@x.example",
                "verified_primary_email|{\"email\":\"e@x.example\"}|",
                "verified_primary_email|{\"verified_primary_email\":[\"p@x.example\"]}|",
                "email_and_xms_edov|{\"email\":\"e@x.example\",\"xms_edov\":true}|e@x.example",
                "email_and_xms_edov|{\"email\":\"e@x.example\",\"xms_edov\":\"1\"}|e@x.example",
                "email_and_xms_edov|{\"email\":\"e@x.example\",\"xms_edov\":false}|",
                "email_and_xms_edov|{\"email\":\"e@x.example\"}|",
                "email|{\"email\":\"e@x.example\"}|e@x.example",
                "email|{\"email\":\"e@x.example\",\"exp\":1}|",
                "any_verified|{\"verified_primary_email\":\"p@x.example\",\"email\":\"e@x.example\",\"xms_edov\":1}|p@x.example",
                "any_verified|{\"email\":\"e@x.example\",\"xms_edov\":1}|e@x.example",
                "any_verified|{\"email\":\"e@x.example\"}|",
                "another|{\"email\":\"e@x.example\"}|m@x.example"
            })
    void microsoftProvesAddressesByTheClaimThatASuperuserNames(String row) {
        String[] cells = row.split("\\|", -1);
        stub.tell("/me", Told.json("{\"id\":\"u1\",\"mail\":\"m@x.example\"}"));
        OAuth2Provider microsoft = stub.provider("microsoft", "/me", "{\"idTokenEmailClaim\":\"" + cells[0] + "\"}");

        assertThat(read(microsoft, KEYS.rsaToken(cells[1])).email()).isEqualTo(cells[2]);
    }

    @Test
    void microsoftAccountsWithoutAnIdTokenHaveNoProvenAddress() {
        stub.tell("/me", Told.json("{\"id\":\"u1\",\"mail\":\"m@x.example\"}"));
        OAuth2Provider microsoft = stub.provider("microsoft", "/me", "{\"idTokenEmailClaim\":\"email\"}");

        assertThat(read(microsoft, TestKeys.unsigned("{\"email\":\"e@x.example\"}"))
                        .email())
                .isEmpty();
    }

    private OAuth2Provider checked() {
        return stub.provider(
                "oidc",
                "",
                "{\"issuers\":[\"https://id.example\",\"https://other.example\"],\"jwksURL\":\"" + stub.url("/keys")
                        + "\"}");
    }

    private OAuth2User read(OAuth2Provider provider, String idToken) {
        return providers.user(provider, tokens(idToken));
    }

    private static OAuth2Tokens tokens(String idToken) {
        Obj answer = new Obj(Map.of("id_token", JsonValue.of(idToken)));
        return new OAuth2Tokens("a", "", Optional.empty(), answer);
    }

    private static String claims(String more) {
        return "{\"sub\":\"u1\",\"iss\":\"https://id.example\",\"aud\":\"client-1\",\"email\":\"ann@example.com\","
                + "\"email_verified\":true" + more + "}";
    }
}
