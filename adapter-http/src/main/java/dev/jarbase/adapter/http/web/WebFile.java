package dev.jarbase.adapter.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * A file that can be served.
 *
 * @param name last part of its path
 * @param modified when it was changed, if that is known
 * @param type media type of the content
 * @param encoding how the content is encoded, such as {@code gzip}; empty if it is not
 */
record WebFile(String name, long size, Optional<Instant> modified, String type, String encoding, Opener opener) {
    /** Opens the content from a byte on; the caller closes it. */
    @FunctionalInterface
    interface Opener {
        InputStream open(long from) throws IOException;
    }
}
