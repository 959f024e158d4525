package dev.jarbase.adapter.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack kind 7: forged tokens. */
class Hs256TokenCodecTest {
    private static final String KEY = "a key that is not long";
    private static final long NOW = 1_700_000_000;

    private final Hs256TokenCodec codec = new Hs256TokenCodec(InstantSource.fixed(Instant.ofEpochSecond(NOW)));

    @Test
    void headerAndOrderOfClaimsAreThePeers() {
        String token = codec.sign(claims("{\"type\":\"auth\",\"id\":\"x\",\"exp\":1700000001}"), KEY);

        String[] parts = token.split("\\.", -1);
        assertThat(decoded(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"JWT\"}");
        assertThat(decoded(parts[1])).isEqualTo("{\"exp\":1700000001,\"id\":\"x\",\"type\":\"auth\"}");
    }

    @Test
    void signatureIsThatOfTheStandard() {
        // Made with the hmac module of Python.
        String token = codec.sign(claims("{\"sub\":\"1\"}"), "secret");

        assertThat(token)
                .isEqualTo(
                        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxIn0.8qZF8vbN3UpcanXFc-mPXJkOPN01-bRch8XX3rToP1U");
    }

    @Test
    void ownTokenIsValidUnderItsKeyOnly() {
        String token = codec.sign(claims("{\"id\":\"x\"}"), KEY);

        assertThat(codec.isValid(token, KEY)).isTrue();
        assertThat(codec.isValid(token, KEY + "x")).isFalse();
        assertThat(codec.isValid(token, "")).isFalse();
        assertThat(codec.unverified(token)).contains(claims("{\"id\":\"x\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"alg\":\"none\",\"typ\":\"JWT\"}",
                "{\"alg\":\"None\"}",
                "{\"alg\":\"HS512\"}",
                "{\"alg\":\"RS256\"}",
                "{\"alg\":[\"HS256\"]}",
                "{\"typ\":\"JWT\"}",
                "[]",
                "x"
            })
    void otherAlgorithmsAreRefused(String header) {
        String[] parts = codec.sign(claims("{\"id\":\"x\"}"), KEY).split("\\.", -1);
        String forged = encoded(header) + "." + parts[1];

        assertThat(codec.unverified(forged + "." + parts[2])).isEmpty();
        assertThat(codec.isValid(forged + "." + parts[2], KEY)).isFalse();
        assertThat(codec.isValid(forged + ".", KEY)).isFalse();
    }

    @Test
    void otherMembersOfTheHeaderDoNotMatter() {
        String[] parts = codec.sign(claims("{\"id\":\"x\"}"), KEY).split("\\.", -1);

        assertThat(codec.unverified(encoded("{\"typ\":\"x\",\"alg\":\"HS256\"}") + "." + parts[1] + "." + parts[2]))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                      | true
        {"exp":1700000001}      | true
        {"exp":1700000000}      | false
        {"exp":1699999999.5}    | false
        {"exp":0}               | true
        {"exp":"1700000001"}    | false
        {"exp":null}            | false
        {"nbf":1700000000}      | true
        {"nbf":1700000001}      | false
        {"iat":1700000001}      | false
        {"iat":true}            | false
        """)
    void datesMustHoldNow(String claims, boolean valid) {
        assertThat(codec.isValid(codec.sign(claims(claims), KEY), KEY)).isEqualTo(valid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "..", "...", "a.b", "a.b.c", "a.b.c.d", "=.=.=", "é.é.é", "eyJhbGciOiJIUzI1NiJ9.e30="})
    void malformedTokensAreNoFault(String token) {
        assertThat(codec.unverified(token)).isEmpty();
        assertThat(codec.isValid(token, KEY)).isFalse();
    }

    @Test
    void anyChangedCharacterMakesATokenInvalid() {
        String token = codec.sign(claims("{\"id\":\"abc\",\"type\":\"auth\"}"), KEY);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < token.length() - 1; i++) {
            char other = (char) ('A' + random.nextInt(26));
            String changed = token.substring(0, i) + other + token.substring(i + 1);

            assertThat(codec.isValid(changed, KEY)).as(changed).isEqualTo(changed.equals(token));
        }
    }

    @Test
    void nothingIsSignedWithoutAKey() {
        assertThatThrownBy(() -> codec.sign(claims("{}"), "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static JsonValue.Obj claims(String json) {
        return (JsonValue.Obj) JsonReader.parse(json);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
