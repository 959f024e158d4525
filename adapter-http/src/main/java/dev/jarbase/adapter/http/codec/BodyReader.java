package dev.jarbase.adapter.http.codec;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads request bodies according to their content type. */
public final class BodyReader {
    private static final int FIRST_BLOCK = 64 * 1024;

    private BodyReader() {}

    /**
     * What is to be read.
     *
     * @param length announced number of bytes; -1 if it is not known, 0 for no body
     * @param query parameters of the URL, which belong to forms too
     * @param uploads holds the files of forms
     */
    public record Source(
            String method,
            String contentType,
            long length,
            QueryParameters query,
            InputStream input,
            Uploads uploads) {}

    /**
     * Reads a body; nothing submitted is an empty object.
     *
     * @throws MalformedBodyException if it is not what its content type says
     * @throws Fault if the content type is not supported
     */
    public static SubmittedBody read(Source source) throws IOException {
        if (source.length() == 0) {
            return SubmittedBody.Json.EMPTY;
        }
        String contentType = source.contentType();
        if (contentType.startsWith("application/json")) {
            return json(source);
        }
        if (contentType.startsWith("multipart/form-data")) {
            return FormReader.multipart(source);
        }
        if (contentType.startsWith("application/x-www-form-urlencoded")) {
            return FormReader.urlEncoded(source);
        }
        if (contentType.startsWith("text/xml") || contentType.startsWith("application/xml")) {
            throw new MalformedBodyException("XML bodies are not read");
        }
        throw Fault.invalid("Unsupported Content-Type.");
    }

    private static SubmittedBody json(Source source) throws IOException {
        byte[] bytes = all(source.input(), source.length());
        try {
            return switch (JsonReader.parseFirst(bytes)) {
                case JsonValue.Obj object -> new SubmittedBody.Json(object);
                case JsonValue.Null _ -> SubmittedBody.Json.EMPTY;
                case JsonValue.Array _, JsonValue.Bool _, JsonValue.Num _, JsonValue.Text _ ->
                    throw new MalformedBodyException("the JSON body is not an object");
            };
        } catch (MalformedJsonException malformed) {
            throw new MalformedBodyException("the body is not JSON", malformed);
        }
    }

    /** Reads everything; memory grows with what has really come, not with what was announced. */
    static byte[] all(InputStream input, long length) throws IOException {
        byte[] bytes = new byte[(int) (length < 0 ? FIRST_BLOCK : Math.min(length, FIRST_BLOCK))];
        int size = 0;
        while (true) {
            int count = input.read(bytes, size, bytes.length - size);
            if (count < 0) {
                return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
            }
            size += count;
            if (size == length) {
                return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
            }
            if (size == bytes.length) {
                long larger = Math.min(size * 2L, Integer.MAX_VALUE - 16);
                bytes = Arrays.copyOf(bytes, (int) (length < 0 ? larger : Math.min(larger, length)));
            }
        }
    }
}
