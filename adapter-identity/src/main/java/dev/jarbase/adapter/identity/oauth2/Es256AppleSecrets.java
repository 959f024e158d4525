package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.oauth2.AppleClientSecrets;
import dev.jarbase.domain.oauth2.AppleKey;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Client secrets of Apple by the JDK's ECDSA. */
public final class Es256AppleSecrets implements AppleClientSecrets {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";
    private static final int CURVE_BITS = 256;

    private final InstantSource clock;

    public Es256AppleSecrets(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String sign(AppleKey key) {
        try {
            String signed = encoded(header(key)) + '.' + encoded(claims(key));
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(privateKey(key.privateKey()));
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + '.' + base64(signature.sign());
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new OAuth2Exception("the private key cannot be used", unusable);
        }
    }

    private static Obj header(AppleKey key) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("alg", JsonValue.of("ES256"));
        members.put("kid", JsonValue.of(key.keyId()));
        members.put("typ", JsonValue.of("JWT"));
        return new Obj(members);
    }

    private Obj claims(AppleKey key) {
        long now = clock.instant().getEpochSecond();
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("iss", JsonValue.of(key.teamId()));
        members.put("sub", JsonValue.of(key.clientId()));
        members.put("aud", JsonValue.texts(List.of(UserQuestions.APPLE_ISSUER)));
        members.put("exp", JsonValue.of(now + key.lifetime().toSeconds()));
        members.put("iat", JsonValue.of(now));
        return new Obj(members);
    }

    private static ECPrivateKey privateKey(String pem) throws GeneralSecurityException {
        byte[] bytes = Base64.getMimeDecoder().decode(framed(pem));
        var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        if (key.getParams().getOrder().bitLength() != CURVE_BITS) {
            throw new OAuth2Exception("the private key is not of the curve P-256");
        }
        return key;
    }

    /** The lines between the two frames, which stand on lines of their own. */
    private static String framed(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END, Math.max(begin, 0));
        if (begin >= 0 && end >= 0) {
            String lines = pem.substring(begin + BEGIN.length(), end);
            String first = lines.stripLeading();
            boolean onOwnLines =
                    lines.substring(0, lines.length() - first.length()).indexOf('\n') >= 0 && lines.endsWith("\n");
            if (onOwnLines) {
                return lines;
            }
        }
        throw new OAuth2Exception("the private key is not in PEM");
    }

    private static String encoded(Obj part) {
        return base64(new JsonWriter(256).value(part).toBytes());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
