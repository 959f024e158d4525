package dev.jarbase.adapter.http.tls;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

/** Finds out whether a private and a public key belong together, by signing something. */
final class KeyPairCheck {
    private static final byte[] SAMPLE = "does this key belong to this certificate".getBytes(StandardCharsets.US_ASCII);

    private KeyPairCheck() {}

    /** @throws UnusableCertificateException if they do not */
    static void require(PrivateKey secret, PublicKey open) {
        if (!secret.getAlgorithm().equals(open.getAlgorithm()) || !verifies(secret, open)) {
            throw new UnusableCertificateException("the private key belongs to another certificate");
        }
    }

    private static boolean verifies(PrivateKey secret, PublicKey open) {
        String algorithm = algorithm(secret);
        try {
            Signature signing = Signature.getInstance(algorithm);
            signing.initSign(secret);
            signing.update(SAMPLE);
            Signature verifying = Signature.getInstance(algorithm);
            verifying.initVerify(open);
            verifying.update(SAMPLE);
            return verifying.verify(signing.sign());
        } catch (GeneralSecurityException unusable) {
            throw new UnusableCertificateException("the private key cannot sign: " + unusable.getMessage(), unusable);
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
    }
}
