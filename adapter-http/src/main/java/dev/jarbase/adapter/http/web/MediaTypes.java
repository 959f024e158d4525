package dev.jarbase.adapter.http.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/** Media types of files: by the extension, else by the first bytes. */
final class MediaTypes {
    private static final String UTF_8 = "; charset=utf-8";
    /** The type of files of which nothing is known. */
    static final String UNKNOWN = "application/octet-stream";

    private static final int SNIFFED = 512;

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("avif", "image/avif"),
            Map.entry("bmp", "image/bmp"),
            Map.entry("css", "text/css" + UTF_8),
            Map.entry("csv", "text/csv" + UTF_8),
            Map.entry("eot", "application/vnd.ms-fontobject"),
            Map.entry("gif", "image/gif"),
            Map.entry("gz", "application/gzip"),
            Map.entry("htm", "text/html" + UTF_8),
            Map.entry("html", "text/html" + UTF_8),
            Map.entry("ico", "image/vnd.microsoft.icon"),
            Map.entry("ics", "text/calendar" + UTF_8),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("js", "text/javascript" + UTF_8),
            Map.entry("json", "application/json"),
            Map.entry("md", "text/markdown" + UTF_8),
            Map.entry("mjs", "text/javascript" + UTF_8),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("ogg", "audio/ogg"),
            Map.entry("otf", "font/otf"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("png", "image/png"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("txt", "text/plain" + UTF_8),
            Map.entry("wasm", "application/wasm"),
            Map.entry("wav", "audio/wav"),
            Map.entry("webm", "video/webm"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff", "font/woff"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("xml", "text/xml" + UTF_8),
            Map.entry("zip", "application/zip"));

    private MediaTypes() {}

    /** Returns the type of a file of that name, of which at most the first bytes are read. */
    static String of(String name, WebFile.Opener file) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        String known = BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT));
        if (known != null) {
            return known;
        }
        try (InputStream content = file.open(0)) {
            return isText(content.readNBytes(SNIFFED)) ? "text/plain" + UTF_8 : UNKNOWN;
        }
    }

    /** Whether no byte is of the kind that texts do not have (WHATWG MIME Sniffing, binary data bytes). */
    private static boolean isText(byte[] bytes) {
        for (byte signed : bytes) {
            int b = signed & 0xFF;
            boolean binary = b <= 0x08 || b == 0x0B || (b >= 0x0E && b <= 0x1A) || (b >= 0x1C && b <= 0x1F);
            if (binary) {
                return false;
            }
        }
        return true;
    }
}
