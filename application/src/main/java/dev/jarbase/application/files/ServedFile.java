package dev.jarbase.application.files;

import dev.jarbase.domain.file.Blob;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file that may be sent.
 *
 * @param name the name under which clients save it
 * @param isProtected whether others may not have it
 */
public record ServedFile(Blob blob, String name, boolean isProtected, Content content) {

    /** Opens the content from a byte on; the caller closes it. */
    @FunctionalInterface
    public interface Content {
        InputStream open(long from) throws IOException;
    }
}
