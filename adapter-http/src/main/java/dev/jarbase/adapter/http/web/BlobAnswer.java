package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.application.files.ServedFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers with the file of a record. Users put it there, so browsers are told to run nothing of it, and to show in place
 * only kinds that cannot hold scripts.
 */
public final class BlobAnswer {
    private static final HeaderLine POLICY = HeaderLine.of(
            "Content-Security-Policy", "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox");
    private static final HeaderLine CACHE =
            HeaderLine.of("Cache-Control", "max-age=2592000, stale-while-revalidate=86400");

    /** Caches between the server and the browser know nothing of tokens (RFC 9213). */
    private static final HeaderLine NO_SHARED_CACHE = HeaderLine.of("CDN-Cache-Control", "no-store");

    /** The address holds a token. */
    private static final HeaderLine NO_REFERRER = HeaderLine.of("Referrer-Policy", "no-referrer");

    private static final Set<String> INLINE = Set.of(
            "image/png",
            "image/jpg",
            "image/jpeg",
            "image/gif",
            "image/webp",
            "image/x-icon",
            "image/bmp",
            "video/webm",
            "video/mp4",
            "video/3gpp",
            "video/quicktime",
            "video/x-ms-wmv",
            "audio/basic",
            "audio/aiff",
            "audio/mpeg",
            "audio/midi",
            "audio/mp3",
            "audio/wave",
            "audio/wav",
            "audio/x-wav",
            "audio/x-mpeg",
            "audio/x-m4a",
            "audio/aac",
            "application/pdf",
            "application/x-pdf");

    /** Types that programs expect by the name, whatever the content looks like. */
    private static final Map<String, String> BY_EXTENSION = Map.of(
            ".svg", "image/svg+xml",
            ".css", "text/css",
            ".js", "text/javascript",
            ".mjs", "text/javascript",
            ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            ".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation");

    private static final Set<String> TRUE_WORDS = Set.of("1", "t", "T", "TRUE", "true", "True");

    private BlobAnswer() {}

    /** Sends the file of a record, which pages of others may show in a frame. */
    public static void send(Exchange exchange, ServedFile file) throws IOException {
        exchange.answer().remove("X-Frame-Options");
        sendUnframed(exchange, file);
    }

    /** Sends a file of any store. */
    public static void sendUnframed(Exchange exchange, ServedFile file) throws IOException {
        WireAnswer answer = exchange.answer();
        boolean download = TRUE_WORDS.contains(exchange.query().first("download"));
        String sniffed = file.blob().contentType();
        String disposition = !download && INLINE.contains(sniffed) ? "inline" : "attachment";
        answer.set(HeaderLine.of("Content-Disposition", disposition + "; filename=" + file.name()));
        answer.set(POLICY);
        answer.set(CACHE);
        if (file.isProtected()) {
            answer.set(NO_SHARED_CACHE);
            answer.set(NO_REFERRER);
        }
        WebFile content = new WebFile(
                file.name(),
                file.blob().size(),
                Optional.of(file.blob().modified()),
                type(file, sniffed),
                "",
                file.content()::open);
        FileAnswer.send(exchange, content);
    }

    private static String type(ServedFile file, String sniffed) {
        String key = file.blob().key().text();
        int dot = key.lastIndexOf('.');
        return dot < 0 ? sniffed : BY_EXTENSION.getOrDefault(key.substring(dot), sniffed);
    }
}
