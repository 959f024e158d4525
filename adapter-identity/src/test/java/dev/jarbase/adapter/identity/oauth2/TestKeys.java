package dev.jarbase.adapter.identity.oauth2;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a provider, one of each kind, and tokens that are signed by them. */
final class TestKeys {
    private final KeyPair rsa = pair("RSA", 2048);
    private final KeyPair ec = pair("EC", 256);
    private final KeyPair edwards = pair("Ed25519", 255);

    /** The public keys as providers publish them, under the ids rsa, ec and ed. */
    String published() {
        return set(rsaKey("RS256"), ecKey(), edKey());
    }

    /** The set of some keys. */
    static String set(String... keys) {
        return Stream.of(keys).collect(Collectors.joining(",", "{\"keys\":[", "]}"));
    }

    String rsaKey(String algorithm) {
        String alg = algorithm.isEmpty() ? "" : ",\"alg\":\"" + algorithm + "\"";
        String key = new RSAKey.Builder((RSAPublicKey) rsa.getPublic())
                .keyID("rsa")
                .build()
                .toJSONString();
        return key.substring(0, key.length() - 1) + alg + "}";
    }

    String ecKey() {
        String key = new ECKey.Builder(Curve.P_256, (ECPublicKey) ec.getPublic())
                .keyID("ec")
                .build()
                .toJSONString();
        return key.substring(0, key.length() - 1) + ",\"alg\":\"ES256\"}";
    }

    String edKey() {
        byte[] encoded = edwards.getPublic().getEncoded();
        Base64URL x = Base64URL.encode(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"ed\",\"alg\":\"EdDSA\",\"x\":\"" + x + "\"}";
    }

    String rsaToken(String claims) {
        return signed("{\"alg\":\"RS256\",\"kid\":\"rsa\"}", claims, "SHA256withRSA", rsa);
    }

    String ecToken(String claims) {
        return signed("{\"alg\":\"ES256\",\"kid\":\"ec\"}", claims, "SHA256withECDSAinP1363Format", ec);
    }

    String edToken(String claims) {
        return signed("{\"alg\":\"EdDSA\",\"kid\":\"ed\"}", claims, "Ed25519", edwards);
    }

    /** A token that is signed by the RSA key whatever its header says. */
    String tokenWithHeader(String header, String claims) {
        return signed(header, claims, "SHA256withRSA", rsa);
    }

    static String unsigned(String claims) {
        return part("{\"alg\":\"none\",\"kid\":\"rsa\"}") + "." + part(claims) + ".";
    }

    /** A token whose secret is the public key, for those who take the algorithm from the token. */
    String confused(String claims) {
        String text = part("{\"alg\":\"HS256\",\"kid\":\"rsa\"}") + "." + part(claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(rsa.getPublic().getEncoded(), "HmacSHA256"));
            return text + "." + Base64URL.encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String signed(String header, String claims, String algorithm, KeyPair pair) {
        String text = part(header) + "." + part(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + Base64URL.encode(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(String json) {
        return Base64URL.encode(json).toString();
    }

    private static KeyPair pair(String algorithm, int size) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
