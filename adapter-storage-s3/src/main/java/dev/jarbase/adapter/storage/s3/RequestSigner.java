package dev.jarbase.adapter.storage.s3;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests by AWS Signature Version 4, with the digest of the body in the signature. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">steps</a>
 */
final class RequestSigner {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String END_OF_SCOPE = "aws4_request";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DATE_LENGTH = 8;

    private final String region;
    private final String accessKey;
    private final String secret;

    RequestSigner(String region, String accessKey, String secret) {
        this.region = region;
        this.accessKey = accessKey;
        this.secret = secret;
    }

    /** Returns the headers that a request must have: its own, those of the signature, and not {@code host}. */
    SortedMap<String, String> sign(S3Request request, BucketAddress address, Instant now) {
        String time = TIME.format(now);
        String digest = sha256(request.body());
        SortedMap<String, String> headers = new TreeMap<>(request.headers());
        headers.put("x-amz-content-sha256", digest);
        headers.put("x-amz-date", time);
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.keySet().removeIf(name -> !isSigned(name));
        signed.put("host", address.authority());
        String names = String.join(";", signed.keySet());
        String canonical = String.join(
                "\n",
                request.method(),
                address.path(request.key()),
                UriText.query(request.query()),
                lines(signed),
                names,
                digest);
        String scope = String.join("/", time.substring(0, DATE_LENGTH), region, "s3", END_OF_SCOPE);
        headers.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + signature(canonical, time, scope));
        return headers;
    }

    /** Proxies may change the others. */
    private static boolean isSigned(String name) {
        return name.equals("content-type") || name.equals("content-md5") || name.startsWith("x-amz-");
    }

    private static String lines(SortedMap<String, String> headers) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> header : headers.entrySet()) {
            lines.append(header.getKey())
                    .append(':')
                    .append(folded(header.getValue()))
                    .append('\n');
        }
        return lines.toString();
    }

    /** Spaces around are left out, those in a row count as one. */
    private static String folded(String value) {
        String folded = value.strip();
        while (folded.contains("  ")) {
            folded = folded.replace("  ", " ");
        }
        return folded;
    }

    private String signature(String canonical, String time, String scope) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(canonical);
        String toSign = String.join("\n", ALGORITHM, time, scope, sha256(bytes));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HmacSHA256", impossible);
        }
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
