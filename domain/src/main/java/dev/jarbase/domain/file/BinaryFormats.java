package dev.jarbase.domain.file;

import java.util.List;

/** Formats that are not text, in the order in which they are asked. */
final class BinaryFormats {
    private static final String BITMAP_HEADERS = "0\u0018\u0010@48(|l";

    static final List<Format> ALL = List.of(
            Format.beginning("image/x-xpixmap", ".xpm", "/* XPM */"),
            Format.beginning("application/x-7z-compressed", ".7z", "7z\u00bc\u00af'\u001c"),
            Format.of(
                    PackedFormats.ZIP,
                    ".zip",
                    BinaryFormats::isZip,
                    "application/x-zip",
                    "application/x-zip-compressed"),
            Format.of("application/pdf", ".pdf", head -> head.contains("%PDF-", 1024), "application/x-pdf"),
            Format.beginning("application/vnd.fdf", ".fdf", "%FDF"),
            Format.beginning(PackedFormats.OLE, "", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
            Format.beginning("application/postscript", ".ps", "%!PS-Adobe-"),
            Format.of(
                    "image/vnd.adobe.photoshop",
                    ".psd",
                    head -> head.has(0, "8BPS"),
                    "image/x-psd",
                    "application/photoshop"),
            Format.of(PackedFormats.OGG, ".ogg", head -> head.has(0, "OggS\0"), "application/x-ogg"),
            Format.of(
                    "image/vnd.mozilla.apng",
                    ".png",
                    head -> head.has(0, "\u0089PNG\r\n\u001a\n") && head.has(37, "acTL")),
            Format.beginning("image/png", ".png", "\u0089PNG\r\n\u001a\n"),
            Format.beginning("image/jpeg", ".jpg", "\u00ff\u00d8\u00ff"),
            Format.beginning("image/jxl", ".jxl", "\u00ff\n", "\0\0\0\fJXL \r\n\u0087\n"),
            Format.of("image/jp2", ".jp2", head -> isJpeg2000(head, "jp2 ")),
            Format.of("image/jpx", ".jpf", head -> isJpeg2000(head, "jpx ")),
            Format.of("image/jpm", ".jpm", head -> isJpeg2000(head, "jpm "), "video/jpm"),
            Format.beginning("image/gif", ".gif", "GIF87a", "GIF89a"),
            Format.of("image/webp", ".webp", head -> isContainer(head, "RIFF", "WEBP")),
            Format.beginning("application/vnd.microsoft.portable-executable", ".exe", "MZ"),
            Format.beginning(PackedFormats.ELF, "", "\u007fELF"),
            Format.of(
                    "application/vnd.debian.binary-package",
                    ".deb",
                    head -> head.has(0, "!<arch>") && head.has(8, "debian-binary")),
            Format.of("application/x-archive", ".a", head -> head.has(0, "!<arch>"), "application/x-unix-archive"),
            Format.of("application/x-tar", ".tar", TarHeader::isOne),
            Format.beginning("application/x-xar", ".xar", "xar!"),
            Format.beginning("application/x-bzip2", ".bz2", "BZh"),
            Format.beginning("image/tiff", ".tiff", "II*\0", "MM\0*"),
            Format.of("image/bmp", ".bmp", BinaryFormats::isBitmap, "image/x-bmp", "image/x-ms-bmp"),
            Format.beginning("image/x-icon", ".ico", "\0\0\u0001\0", "\0\0\u0002\0"),
            Format.of("audio/mpeg", ".mp3", BinaryFormats::isMp3, "audio/x-mpeg", "audio/mp3"),
            Format.beginning("audio/flac", ".flac", "fLaC\0\0\0\""),
            Format.of(
                    "audio/midi",
                    ".midi",
                    head -> head.has(0, "MThd"),
                    "audio/mid",
                    "audio/sp-midi",
                    "audio/x-mid",
                    "audio/x-midi"),
            Format.beginning("audio/musepack", ".mpc", "MPCK"),
            Format.of("audio/amr", ".amr", head -> head.has(0, "#!AMR"), "audio/amr-nb"),
            Format.of(
                    "audio/wav",
                    ".wav",
                    head -> isContainer(head, "RIFF", "WAVE"),
                    "audio/x-wav",
                    "audio/vnd.wave",
                    "audio/wave"),
            Format.of("audio/aiff", ".aiff", head -> isContainer(head, "FORM", "AIFF"), "audio/x-aiff"),
            Format.beginning("audio/basic", ".au", ".snd"),
            Format.of("video/mpeg", ".mpeg", head -> head.has(0, "\0\0\u0001") && (head.at(3) & 0xF0) == 0xB0),
            Format.of("video/quicktime", ".mov", MediaBrands::isQuickTime),
            Format.of(MediaBrands.MP4, ".mp4", head -> head.size() >= 12 && head.at(0) == 0 && head.has(4, "ftyp")),
            Format.of("video/webm", ".webm", head -> MediaBrands.isMatroska(head, "webm"), "audio/webm"),
            Format.of(
                    "video/x-msvideo",
                    ".avi",
                    head -> isContainer(head, "RIFF", "AVI LIST"),
                    "video/avi",
                    "video/msvideo"),
            Format.beginning("video/x-flv", ".flv", "FLV\u0001"),
            Format.of("video/x-matroska", ".mkv", head -> MediaBrands.isMatroska(head, "matroska")),
            Format.of(
                    "video/x-ms-asf",
                    ".asf",
                    head -> head.has(0, "0&\u00b2u\u008ef\u00cf\u0011\u00a6\u00d9\0\u00aa\0b\u00cel"),
                    "video/asf",
                    "video/x-ms-wmv"),
            Format.beginning("audio/aac", ".aac", "\u00ff\u00f1", "\u00ff\u00f9"),
            Format.of(
                    "application/vnd.apple.mpegurl",
                    ".m3u",
                    head -> head.hasOneOf(0, "#EXTM3U\n", "#EXTM3U\r\n"),
                    "audio/mpegurl",
                    "application/x-mpegurl"),
            Format.beginning("application/vnd.rn-realmedia-vbr", ".rmvb", ".RMF"),
            Format.of(
                    "application/gzip",
                    ".gz",
                    head -> head.has(0, "\u001f\u008b"),
                    "application/x-gzip",
                    "application/x-gunzip",
                    "application/gzipped",
                    "application/gzip-compressed",
                    "application/x-gzip-compressed",
                    "gzip/document"),
            Format.of(
                    "application/x-java-applet",
                    ".class",
                    head -> head.has(0, "\u00ca\u00fe\u00ba\u00be") && head.at(7) > 30),
            Format.beginning("application/x-shockwave-flash", ".swf", "CWS", "FWS", "ZWS"),
            Format.of(
                    "font/ttf",
                    ".ttf",
                    head -> head.size() >= 16 && head.has(0, "\0\u0001\0\0") && head.at(4) == 0 && head.at(5) < 49,
                    "font/sfnt",
                    "application/x-font-ttf",
                    "application/font-sfnt"),
            Format.beginning("font/woff", ".woff", "wOFF"),
            Format.beginning("font/woff2", ".woff2", "wOF2"),
            Format.beginning("font/otf", ".otf", "OTTO\0"),
            Format.beginning("font/collection", ".ttc", "ttcf\0\u0001\0\0", "ttcf\0\u0002\0\0"),
            Format.of("application/vnd.ms-fontobject", ".eot", head -> head.has(34, "LP") && head.at(8) <= 2),
            Format.beginning("application/wasm", ".wasm", "\0asm"),
            Format.of(
                    "application/x-rar-compressed",
                    ".rar",
                    head -> head.hasOneOf(0, "Rar!\u001a\u0007\0", "Rar!\u001a\u0007\u0001\0"),
                    "application/x-rar"),
            Format.of("application/x-mobipocket-ebook", ".mobi", head -> head.has(60, "BOOKMOBI")),
            Format.of(
                    "application/vnd.sqlite3",
                    ".sqlite",
                    head -> head.has(0, "SQLite format 3\0"),
                    "application/x-sqlite3"),
            Format.beginning("application/zstd", ".zst", "(\u00b5/\u00fd"),
            Format.beginning("application/vnd.ms-cab-compressed", ".cab", "MSCF\0\0\0\0"),
            Format.beginning("application/x-rpm", ".rpm", "\u00ed\u00ab\u00ee\u00db"),
            Format.beginning("application/x-xz", ".xz", "\u00fd7zXZ\0"),
            Format.of("application/lzip", ".lz", head -> head.has(0, "LZIP"), "application/x-lzip"),
            Format.beginning("application/x-bittorrent", ".torrent", "d8:announce"),
            Format.beginning("image/x-xcf", ".xcf", "gimp xcf"),
            Format.beginning("model/gltf-binary", ".glb", "glTF\u0002\0\0\0", "glTF\u0001\0\0\0"),
            Format.of(
                    "application/vnd.apache.parquet",
                    ".parquet",
                    head -> head.has(0, "PAR1"),
                    "application/x-parquet"));

    private BinaryFormats() {}

    private static boolean isZip(Head head) {
        return head.size() > 3
                && head.has(0, "PK")
                && (head.at(2) == 3 || head.at(2) == 5 || head.at(2) == 7)
                && (head.at(3) == 4 || head.at(3) == 6 || head.at(3) == 8);
    }

    private static boolean isContainer(Head head, String frame, String content) {
        return head.size() > 8 + content.length() && head.has(0, frame) && head.has(8, content);
    }

    private static boolean isJpeg2000(Head head, String brand) {
        return head.hasOneOf(4, "jP  ", "jP2 ") && head.has(20, brand);
    }

    private static boolean isBitmap(Head head) {
        boolean small = head.at(15) == 0 && head.at(16) == 0 && head.at(17) == 0;
        return head.size() >= 18 && head.has(0, "BM") && small && BITMAP_HEADERS.indexOf(head.at(14)) >= 0;
    }

    private static boolean isMp3(Head head) {
        int sync = head.at(0) << 8 | (head.at(1) & 0xFE);
        return head.size() >= 3 && (head.has(0, "ID3") || sync == 0xFFFA || sync == 0xFFF2 || sync == 0xFFE2);
    }
}
