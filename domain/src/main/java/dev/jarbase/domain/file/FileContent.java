package dev.jarbase.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content that can be read from its beginning any number of times, as long as the request lasts that brought it. */
@FunctionalInterface
public interface FileContent {
    /** Opens the content; the caller closes it. */
    InputStream open() throws IOException;

    /** Content in memory; the array must not be changed any more. */
    static FileContent of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** Content that is a part of an array, which must not be changed any more. */
    static FileContent of(byte[] bytes, int offset, int count) {
        return () -> new ByteArrayInputStream(bytes, offset, count);
    }
}
