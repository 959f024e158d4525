package dev.jarbase.adapter.http.web;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.WireAnswer;
import dev.jarbase.application.files.ServedFile;
import dev.jarbase.domain.file.BlobStore;
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
        send(exchange, file, exchange.app().stores().files());
    }

    /** Sends a file of any store. */
    public static void send(Exchange exchange, ServedFile file, BlobStore store) throws IOException {
        WireAnswer answer = exchange.answer();
        boolean download = TRUE_WORDS.contains(exchange.query().first("download"));
        String sniffed = file.blob().contentType();
        String disposition = !download && INLINE.contains(sniffed) ? "inline" : "attachment";
        answer.set(HeaderLine.of("Content-Disposition", disposition + "; filename=" + file.name()));
        answer.set(POLICY);
        answer.set(CACHE);
        WebFile content = new WebFile(
                file.name(),
                file.blob().size(),
                Optional.of(file.blob().modified()),
                "",
                from -> store.open(file.blob().key(), from));
        FileAnswer.send(exchange, content, type(file, sniffed));
    }

    private static String type(ServedFile file, String sniffed) {
        String key = file.blob().key().text();
        int dot = key.lastIndexOf('.');
        return dot < 0 ? sniffed : BY_EXTENSION.getOrDefault(key.substring(dot), sniffed);
    }
}
