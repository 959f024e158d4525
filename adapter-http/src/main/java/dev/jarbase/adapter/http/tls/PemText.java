package dev.jarbase.adapter.http.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Certificates and keys as text (RFC 7468). */
public final class PemText {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String PUBLIC_KEY = "PUBLIC KEY";
    private static final List<String> KEY_ALGORITHMS = List.of("EC", "RSA", "EdDSA");

    /** What stands between a BEGIN and an END line. */
    private static final class Block {
        private final String label;
        private final byte[] bytes;

        Block(String label, byte[] bytes) {
            this.label = label;
            this.bytes = bytes;
        }

        String label() {
            return label;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private PemText() {}

    /** Returns the certificates of a text in order. @throws UnusableCertificateException if it has none */
    public static List<X509Certificate> certificates(String text) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (Block block : blocks(text)) {
            if (block.label().equals("CERTIFICATE")) {
                certificates.add(certificate(block.bytes()));
            }
        }
        if (certificates.isEmpty()) {
            throw new UnusableCertificateException("there is no CERTIFICATE in it");
        }
        return certificates;
    }

    private static X509Certificate certificate(byte[] bytes) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(bytes));
        } catch (GeneralSecurityException malformed) {
            throw new UnusableCertificateException("it holds no proper certificate", malformed);
        }
    }

    /** Returns the first private key of a text: PKCS #8, PKCS #1 or SEC 1. @throws UnusableCertificateException if it has none */
    public static PrivateKey key(String text) {
        for (Block block : blocks(text)) {
            switch (block.label()) {
                case PRIVATE_KEY -> {
                    return key(block.bytes());
                }
                case "RSA PRIVATE KEY" -> {
                    return key(KeyEnvelope.ofRsa(block.bytes()));
                }
                case "EC PRIVATE KEY" -> {
                    return key(KeyEnvelope.ofEc(block.bytes()));
                }
                case "ENCRYPTED PRIVATE KEY" ->
                    throw new UnusableCertificateException("its key is encrypted; a key without a password is needed");
                default -> {
                    // Certificates and parameters may stand beside the key.
                }
            }
        }
        throw new UnusableCertificateException("there is no PRIVATE KEY in it");
    }

    private static PrivateKey key(byte[] pkcs8) {
        for (String algorithm : KEY_ALGORITHMS) {
            Optional<PrivateKey> key = key(algorithm, pkcs8);
            if (key.isPresent()) {
                return key.get();
            }
        }
        throw new UnusableCertificateException("its key is none of " + String.join(", ", KEY_ALGORITHMS));
    }

    private static Optional<PrivateKey> key(String algorithm, byte[] pkcs8) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
        } catch (InvalidKeySpecException other) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new UnusableCertificateException("keys of kind " + algorithm + " cannot be read", missing);
        }
    }

    /** Writes the key and the certificates of an identity. */
    public static String of(Identity identity) {
        StringBuilder text = new StringBuilder(4096);
        write(text, PRIVATE_KEY, identity.key().getEncoded());
        try {
            for (X509Certificate certificate : identity.chain()) {
                write(text, "CERTIFICATE", certificate.getEncoded());
            }
        } catch (GeneralSecurityException malformed) {
            throw new UnusableCertificateException("a certificate cannot be written", malformed);
        }
        return text.toString();
    }

    /** Writes both keys of a pair. */
    public static String of(KeyPair keys) {
        StringBuilder text = new StringBuilder(512);
        write(text, PRIVATE_KEY, keys.getPrivate().getEncoded());
        write(text, PUBLIC_KEY, keys.getPublic().getEncoded());
        return text.toString();
    }

    /** Reads both keys of a pair. @throws UnusableCertificateException if one is missing, or they do not belong together */
    public static KeyPair keys(String text) {
        PrivateKey secret = key(text);
        for (Block block : blocks(text)) {
            if (block.label().equals(PUBLIC_KEY)) {
                KeyPair keys = new KeyPair(publicKey(secret.getAlgorithm(), block.bytes()), secret);
                KeyPairCheck.require(keys.getPrivate(), keys.getPublic());
                return keys;
            }
        }
        throw new UnusableCertificateException("there is no PUBLIC KEY in it");
    }

    private static PublicKey publicKey(String algorithm, byte[] bytes) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException malformed) {
            throw new UnusableCertificateException("its PUBLIC KEY is malformed", malformed);
        }
    }

    private static void write(StringBuilder text, String label, byte[] bytes) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        text.append(BEGIN)
                .append(label)
                .append(DASHES)
                .append('\n')
                .append(lines)
                .append('\n');
        text.append(END).append(label).append(DASHES).append('\n');
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int begin = text.indexOf(BEGIN);
        while (begin >= 0) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            if (labelEnd < 0) {
                throw new UnusableCertificateException("a BEGIN line is not complete");
            }
            String label = text.substring(begin + BEGIN.length(), labelEnd);
            int end = text.indexOf(END + label + DASHES, labelEnd);
            if (end < 0) {
                throw new UnusableCertificateException("the END line of " + label + " is missing");
            }
            blocks.add(new Block(label, decode(label, text.substring(labelEnd + DASHES.length(), end))));
            begin = text.indexOf(BEGIN, end);
        }
        return blocks;
    }

    private static byte[] decode(String label, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException malformed) {
            throw new UnusableCertificateException(label + " is not in Base64", malformed);
        }
    }
}
