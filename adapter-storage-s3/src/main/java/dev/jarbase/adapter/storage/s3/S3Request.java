package dev.jarbase.adapter.storage.s3;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request before it is signed.
 *
 * @param key of an object; empty for the bucket
 * @param headers by lowercase name
 * @param body in an array, from its beginning to the limit; never changed while the request is in use
 * @param isRepeatable whether doing it twice is the same as doing it once
 */
record S3Request(
        String method,
        String key,
        SortedMap<String, String> query,
        SortedMap<String, String> headers,
        ByteBuffer body,
        boolean isRepeatable) {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    S3Request(String method, String key) {
        this(method, key, new TreeMap<>(), new TreeMap<>(), NOTHING, true);
    }

    S3Request withQuery(Map<String, String> parameters) {
        return new S3Request(method, key, new TreeMap<>(parameters), headers, body, isRepeatable);
    }

    S3Request withHeaders(Map<String, String> values) {
        return new S3Request(method, key, query, new TreeMap<>(values), body, isRepeatable);
    }

    S3Request withBody(ByteBuffer content) {
        return new S3Request(method, key, query, headers, content, isRepeatable);
    }

    /** How many bytes the body has. */
    int length() {
        return body.limit();
    }

    /** A request that may do harm if it is sent again. */
    S3Request once() {
        return new S3Request(method, key, query, headers, body, false);
    }
}
