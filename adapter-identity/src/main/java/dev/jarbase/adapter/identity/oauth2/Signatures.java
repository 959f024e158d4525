package dev.jarbase.adapter.identity.oauth2;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Checks the signatures of id tokens by published keys. The algorithm is that of the key, never one that only the token
 * names, and always an asymmetric one: RSA, ECDSA or Ed25519 (RFC 7518, RFC 8037).
 */
final class Signatures {
    /** What stands before the 32 bytes of an Ed25519 key in the form of RFC 8410. */
    private static final byte[] ED25519_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int ED25519_BYTES = 32;

    private final PublishedKeys keys;

    Signatures(PublishedKeys keys) {
        this.keys = keys;
    }

    /** Requires a token to be signed by a key that is published at an address. */
    void require(IdToken token, String keysUrl, Deadline deadline) {
        JWSHeader header = token.signed().getHeader();
        String keyId = header.getKeyID();
        if (keyId == null || keyId.isEmpty()) {
            throw new OAuth2Exception("the id token names no key");
        }
        JWK key = keys.key(keysUrl, keyId, deadline);
        boolean fits = header.getAlgorithm().getName().equals(key.getAlgorithm().getName())
                && !KeyUse.ENCRYPTION.equals(key.getKeyUse());
        if (!fits || !isValid(token.signed(), key)) {
            throw new OAuth2Exception("the signature of the id token is wrong");
        }
    }

    private static boolean isValid(JWSObject token, JWK key) {
        try {
            return switch (key) {
                case RSAKey rsa -> verifies(token, new RSASSAVerifier(rsa.toRSAPublicKey()));
                case ECKey ec -> verifies(token, new ECDSAVerifier(ec.toECPublicKey()));
                case OctetKeyPair pair when pair.getCurve().equals(Curve.Ed25519) -> isEd25519(token, pair);
                default -> false;
            };
        } catch (JOSEException | GeneralSecurityException unusable) {
            throw new OAuth2Exception("the key of the id token cannot be used", unusable);
        }
    }

    private static boolean verifies(JWSObject token, JWSVerifier verifier) throws JOSEException {
        return token.verify(verifier);
    }

    private static boolean isEd25519(JWSObject token, OctetKeyPair pair) throws GeneralSecurityException {
        byte[] point = pair.getDecodedX();
        if (point.length != ED25519_BYTES || token.getHeader().getCriticalParams() != null) {
            return false;
        }
        byte[] encoded = Arrays.copyOf(ED25519_PREFIX, ED25519_PREFIX.length + ED25519_BYTES);
        System.arraycopy(point, 0, encoded, ED25519_PREFIX.length, ED25519_BYTES);
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(token.getSigningInput());
        return signature.verify(token.getSignature().decode());
    }
}
