package dev.jarbase.adapter.identity.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import dev.jarbase.domain.oauth2.AppleKey;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Es256AppleSecretsTest {
    private final Es256AppleSecrets secrets =
            new Es256AppleSecrets(InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000)));

    @Test
    void secretsAreSignedByTheKeyOfTheDeveloper() throws Exception {
        KeyPair pair = pair("secp256r1");

        String secret = secrets.sign(key(pem(pair)));

        JWSObject token = JWSObject.parse(secret);
        assertThat(token.verify(new ECDSAVerifier((ECPublicKey) pair.getPublic())))
                .isTrue();
        assertThat(token.getHeader().toString())
                .isEqualTo("{\"kid\":\"ABCDEFGHIJ\",\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        assertThat(token.getPayload().toString())
                .isEqualTo(
                        "{\"iss\":\"0123456789\",\"sub\":\"com.example.app\",\"aud\":[\"https://appleid.apple.com\"],"
                                + "\"exp\":1700000060,\"iat\":1700000000}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-----BEGIN PRIVATE KEY-----\nnot base64!\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY---- x -----END PRIVATE KEY-----"
            })
    void keysThatCannotBeReadAreRefusedWithoutShowingThem(String pem) {
        assertThatThrownBy(() -> secrets.sign(key(pem)))
                .isInstanceOf(OAuth2Exception.class)
                .hasMessageStartingWith("the private key");
    }

    @Test
    void keysOnOneLineAreRefused() throws Exception {
        String pem = pem(pair("secp256r1")).replaceAll("\\R", "");

        assertThatThrownBy(() -> secrets.sign(key(pem))).hasMessage("the private key is not in PEM");
    }

    @Test
    void keysOfOtherCurvesAreRefused() throws Exception {
        String pem = pem(pair("secp384r1"));

        assertThatThrownBy(() -> secrets.sign(key(pem))).hasMessage("the private key is not of the curve P-256");
    }

    @Test
    void keysOfOtherKindsAreRefused() throws Exception {
        String pem = pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());

        assertThatThrownBy(() -> secrets.sign(key(pem))).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void theKeyIsNotInTheText() {
        assertThat(key("the key").toString()).doesNotContain("the key");
    }

    private static AppleKey key(String pem) {
        return new AppleKey("com.example.app", "0123456789", "ABCDEFGHIJ", pem, Duration.ofSeconds(60));
    }

    private static KeyPair pair(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String pem(KeyPair pair) {
        String body = Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
        return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
    }
}
