package dev.jarbase.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Makes small images of large ones. Thread-safe; how many are made at a time and what each may cost is limited, callers
 * wait for their turn.
 */
public interface ImageScaler {

    /**
     * An encoded image.
     *
     * @param contentType what it was noted to be, which decides the format of its thumbs
     * @param size number of bytes
     */
    record Image(String contentType, long size, Opener opener) {

        /** An image in memory; the array must not be changed any more. */
        public static Image of(String contentType, byte[] content) {
            return new Image(contentType, content.length, from -> {
                int start = (int) Math.min(from, content.length);
                return new ByteArrayInputStream(content, start, content.length - start);
            });
        }
    }

    /** Opens the content of an image from a byte on, any number of times; the caller closes it. */
    @FunctionalInterface
    interface Opener {
        InputStream open(long from) throws IOException;
    }

    /**
     * Makes a thumb of an image in the JPEG, PNG, GIF (first frame) or WebP (first frame) format, turned as its Exif
     * orientation says. A GIF or JPEG stays one, anything else becomes a PNG.
     *
     * @throws ThumbException if the content cannot be read or is no such image, is larger than what is accepted, or if
     *     there was no time or memory for it; also when the caller is interrupted, which stays noted
     */
    Image scale(Image image, ThumbSize size);
}
