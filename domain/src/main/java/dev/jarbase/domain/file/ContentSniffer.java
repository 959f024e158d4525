package dev.jarbase.domain.file;

/** Tells the type of a file by its content. Nothing here is loaded before the first file comes. */
final class ContentSniffer {
    /** How many of the first bytes are looked at. */
    static final int ENOUGH = 3072;

    private ContentSniffer() {}

    /** Returns the type that the first bytes show, at most {@link #ENOUGH} of them. */
    static ContentType sniff(byte[] bytes) {
        Head head = new Head(bytes);
        return Format.first(BinaryFormats.ALL, head)
                .map(type -> PackedFormats.refine(type, head))
                .or(() -> TextFormats.of(head))
                .orElse(ContentType.UNKNOWN);
    }
}
