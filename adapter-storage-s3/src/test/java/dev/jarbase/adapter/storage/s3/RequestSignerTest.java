package dev.jarbase.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.file.Bucket;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** The examples of "Signature Calculations for the Authorization Header" in the Amazon S3 API reference. */
class RequestSignerTest {
    private static final String SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    private static final BucketAddress ADDRESS = BucketAddress.of(new Bucket(
            "examplebucket", "us-east-1", "https://s3.amazonaws.com", "AKIAIOSFODNN7EXAMPLE", SECRET, false));

    private static SortedMap<String, String> signed(S3Request request) {
        return new RequestSigner("us-east-1", "AKIAIOSFODNN7EXAMPLE", SECRET)
                .sign(request, ADDRESS, Instant.parse("2013-05-24T00:00:00Z"));
    }

    @Test
    void listingIsSignedAsInTheReference() {
        var headers = signed(new S3Request("GET", "").withQuery(Map.of("max-keys", "2", "prefix", "J")));

        assertThat(headers)
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                                + "SignedHeaders=host;x-amz-content-sha256;x-amz-date, "
                                + "Signature=34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7")
                .containsEntry("x-amz-date", "20130524T000000Z");
    }

    @Test
    void parameterWithoutValueIsSignedAsInTheReference() {
        assertThat(signed(new S3Request("GET", "").withQuery(Map.of("lifecycle", "")))
                        .get("authorization"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void headersThatProxiesChangeAreNotSigned() {
        var headers = signed(new S3Request("GET", "a").withHeaders(Map.of("range", "bytes=1-", "content-type", "x")));

        assertThat(headers).containsEntry("range", "bytes=1-");
        assertThat(headers.get("authorization"))
                .contains("SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date");
    }

    @Test
    void bodyIsPartOfTheSignatureUpToItsLength() {
        byte[] body = {1, 2, 3, 4};

        String whole = signed(new S3Request("PUT", "a").withBody(ByteBuffer.wrap(body)))
                .get("authorization");
        String part = signed(new S3Request("PUT", "a").withBody(ByteBuffer.wrap(body, 0, 3)))
                .get("authorization");

        assertThat(whole).isNotEqualTo(part);
    }
}
