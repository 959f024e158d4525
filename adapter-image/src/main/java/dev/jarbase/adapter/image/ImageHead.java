package dev.jarbase.adapter.image;

/**
 * What the beginning of an image says.
 *
 * @param width of the pixels as they are stored
 * @param height of the pixels as they are stored
 * @param isInOrder whether rows come from the top down
 * @param scans how many times the decoder could go over all rows, each time with more detail
 * @param buffered bytes that the decoder keeps beside the pixels
 */
record ImageHead(
        Format format, int width, int height, Orientation orientation, boolean isInOrder, int scans, long buffered) {

    /** Formats that are read. */
    enum Format {
        JPEG,
        PNG,
        GIF,
        WEBP
    }

    long pixels() {
        return (long) width * height;
    }
}
