package dev.jarbase.adapter.http.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** Makes texts smaller that are worth it (RFC 1952). */
final class Compression {
    private static final Set<String> TEXTS =
            Set.of("html", "htm", "js", "mjs", "css", "svg", "json", "txt", "xml", "map", "webmanifest");
    private static final int WORTH = 256;
    /** Longer files are rare, and would be held in memory. */
    private static final int MOST = 8 * 1024 * 1024;

    private Compression() {}

    /** Returns the file in gzip, or as it is if that would not help. */
    static WebFile of(WebFile file) throws IOException {
        String extension = file.name().substring(file.name().lastIndexOf('.') + 1);
        if (file.size() < WORTH || file.size() > MOST || !TEXTS.contains(extension)) {
            return file;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream((int) file.size() / 2);
        try (InputStream content = file.opener().open(0);
                GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            content.transferTo(gzip);
        }
        byte[] compressed = out.toByteArray();
        return new WebFile(
                file.name(), compressed.length, file.modified(), file.type(), "gzip", from -> from(compressed, from));
    }

    /** Reads bytes in memory from one on. */
    static InputStream from(byte[] content, long from) {
        int start = (int) Math.min(from, content.length);
        return new ByteArrayInputStream(content, start, content.length - start);
    }
}
