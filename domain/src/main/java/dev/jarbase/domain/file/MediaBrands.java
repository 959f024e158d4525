package dev.jarbase.domain.file;

import java.util.List;

/** Films and sounds whose container says what is in it. */
final class MediaBrands {
    static final String MP4 = "video/mp4";

    /** Formats in the container of MP4, by the brand that it names. */
    static final List<Format> IN_MP4 = List.of(
            brand("image/avif", ".avif", "avif", "avis"),
            Format.of(
                    "video/3gpp",
                    ".3gp",
                    head -> head.hasOneOf(8, "3gp", "3gs7", "3ge6", "3ge7", "3gg6"),
                    "video/3gp",
                    "audio/3gpp"),
            Format.of(
                    "video/3gpp2",
                    ".3g2",
                    head -> head.hasOneOf(8, "3g24", "3g25", "3g26", "3g2a", "3g2b", "3g2c", "KDDI"),
                    "video/3g2",
                    "audio/3gpp2"),
            Format.of(
                    "audio/mp4",
                    ".mp4",
                    head -> head.hasOneOf(8, "F4A ", "F4B ", "M4B ", "M4P ", "MSNV", "NDAS"),
                    "audio/x-mp4a"),
            brand("video/quicktime", ".mqv", "mqt "),
            brand("audio/x-m4a", ".m4a", "M4A "),
            brand("video/x-m4v", ".m4v", "M4V ", "M4VH", "M4VP"),
            brand("image/heic", ".heic", "heic", "heix"),
            brand("image/heic-sequence", ".heic", "hevc", "hevx"),
            brand("image/heif", ".heif", "mif1", "heim", "heis", "avic"),
            brand("image/heif-sequence", ".heif", "msf1", "hevm", "hevs", "avcs"),
            brand("video/mj2", ".mj2", "mj2s", "mjp2", "MFSM", "MGSV"));

    private MediaBrands() {}

    private static Format brand(String type, String extension, String... brands) {
        return Format.of(type, extension, head -> head.hasOneOf(8, brands));
    }

    static boolean isQuickTime(Head head) {
        if (head.size() < 12) {
            return false;
        }
        return (head.at(0) == 0 && head.hasOneOf(4, "ftypqt  ", "ftypmoov"))
                || head.hasOneOf(4, "moov\0", "mdat\0", "free\0", "skip\0", "pnot\0")
                || head.has(0, "\0\0\0\bwide");
    }

    static boolean isMatroska(Head head, String type) {
        int at = head.text().indexOf("B\u0082");
        if (!head.has(0, "\u001aE\u00df\u00a3") || at < 1) {
            return false;
        }
        int width = Integer.numberOfLeadingZeros(Math.max(head.at(at + 2), 1)) - 23;
        return head.has(at + 2 + width, type);
    }
}
