package dev.jarbase.adapter.identity;

import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.json.MalformedJsonException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

/** HS256 tokens with the JDK's HMAC; every other algorithm, {@code none} included, is refused. */
public final class Hs256TokenCodec implements TokenCodec {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final String HEADER =
            ENCODER.encodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

    private final InstantSource clock;
    private final HmacPool macs = new HmacPool();

    public Hs256TokenCodec(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String sign(JsonValue.Obj claims, String key) {
        byte[] payload = new JsonWriter(256)
                .value(new JsonValue.Obj(new TreeMap<>(claims.members())))
                .toBytes();
        String signed = HEADER + '.' + ENCODER.encodeToString(payload);
        return signed + '.' + ENCODER.encodeToString(signature(signed, key));
    }

    @Override
    public Optional<JsonValue.Obj> unverified(String token) {
        int headerEnd = token.indexOf('.');
        int payloadEnd = token.indexOf('.', headerEnd + 1);
        boolean hasThreeParts = headerEnd > 0 && payloadEnd > 0 && token.indexOf('.', payloadEnd + 1) < 0;
        if (!hasThreeParts || token.indexOf('=') >= 0 || !isHs256(token.substring(0, headerEnd))) {
            return Optional.empty();
        }
        return object(token.substring(headerEnd + 1, payloadEnd));
    }

    @Override
    public boolean isValid(String token, String key) {
        Optional<JsonValue.Obj> claims = unverified(token);
        if (claims.isEmpty() || key.isEmpty()) {
            return false;
        }
        int payloadEnd = token.lastIndexOf('.');
        byte[] expected = signature(token.substring(0, payloadEnd), key);
        return MessageDigest.isEqual(expected, decode(token.substring(payloadEnd + 1))) && holdsNow(claims.get());
    }

    private boolean holdsNow(JsonValue.Obj claims) {
        double now = clock.millis() / 1000.0;
        return moment(claims, "exp", Double.POSITIVE_INFINITY) > now
                && moment(claims, "nbf", 0) <= now
                && moment(claims, "iat", 0) <= now;
    }

    /** Seconds since 1970 of a claim; NaN, with which no comparison holds, if it is not a number. */
    private static double moment(JsonValue.Obj claims, String name, double absent) {
        Optional<JsonValue> claim = claims.get(name);
        if (claim.isEmpty()) {
            return absent;
        }
        // peer: 0 counts as absent
        return claim.get() instanceof JsonValue.Num(double seconds) ? seconds == 0 ? absent : seconds : Double.NaN;
    }

    private static boolean isHs256(String header) {
        return header.equals(HEADER)
                || object(header)
                        .flatMap(parsed -> parsed.get("alg"))
                        .filter(algorithm -> algorithm.equals(JsonValue.of("HS256")))
                        .isPresent();
    }

    private static Optional<JsonValue.Obj> object(String part) {
        byte[] json = decode(part);
        if (json.length == 0) {
            return Optional.empty();
        }
        try {
            return JsonReader.parse(json) instanceof JsonValue.Obj object ? Optional.of(object) : Optional.empty();
        } catch (MalformedJsonException malformed) {
            return Optional.empty();
        }
    }

    /** Bytes of a part; none if it is not base64url. */
    private static byte[] decode(String part) {
        try {
            return DECODER.decode(part);
        } catch (IllegalArgumentException malformed) {
            return new byte[0];
        }
    }

    private byte[] signature(String signed, String key) {
        return macs.sha256(key.getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8));
    }
}
