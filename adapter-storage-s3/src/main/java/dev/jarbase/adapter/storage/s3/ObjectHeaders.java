package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is noted about a blob as headers of its object. */
final class ObjectHeaders {
    private static final String ORIGINAL_NAME = "x-amz-meta-original-filename";

    /** peer: what it leaves as it is in a segment of a path. */
    private static final String PLAIN = "-._~$&+=:@";

    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private ObjectHeaders() {}

    static SortedMap<String, String> of(Notes notes) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", notes.contentType());
        if (!notes.originalName().isEmpty()) {
            headers.put(ORIGINAL_NAME, UriText.encode(notes.originalName(), PLAIN));
        }
        return headers;
    }

    static Blob blob(BlobKey key, HttpHeaders headers) throws IOException {
        Notes notes = new Notes(
                headers.firstValue("content-type").orElse(UNKNOWN_TYPE),
                UriText.decode(headers.firstValue(ORIGINAL_NAME).orElse("")));
        long size = headers.firstValueAsLong("content-length").orElse(0);
        return new Blob(key, size, modified(headers), md5(headers), notes);
    }

    private static Instant modified(HttpHeaders headers) throws IOException {
        String text = headers.firstValue("last-modified").orElse("");
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeParseException malformed) {
            throw new IOException("the store told no time of the last change", malformed);
        }
    }

    /** With keys of others than the store itself, the tag is another digest. */
    private static String md5(HttpHeaders headers) {
        boolean isPlain = headers.firstValue("x-amz-server-side-encryption")
                        .orElse("AES256")
                        .equals("AES256")
                && headers.firstValue("x-amz-server-side-encryption-customer-algorithm")
                        .isEmpty();
        return isPlain ? EntityTag.md5(headers.firstValue("etag").orElse("")) : "";
    }
}
