package dev.jarbase.adapter.storage.local;

import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.ContentType;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What the file beside a blob says of it, as one line of JSON like the peer's.
 *
 * @param md5 as {@link dev.jarbase.domain.file.Blob} has it
 */
record Sidecar(Notes notes, String md5) {
    private static final Sidecar EMPTY = new Sidecar(new Notes(ContentType.UNKNOWN.value(), ""), "");

    static Path of(Path file) {
        return file.resolveSibling(file.getFileName() + BlobKey.RESERVED_END);
    }

    static void write(Path sidecar, Notes notes, byte[] md5) throws IOException {
        JsonWriter out = new JsonWriter(256);
        out.raw("{\"user.cache_control\":\"\",\"user.content_disposition\":\"\",\"user.content_encoding\":\"\",");
        out.raw("\"user.content_language\":\"\",\"user.content_type\":").text(notes.contentType());
        out.raw(",\"user.metadata\":");
        if (notes.originalName().isEmpty()) {
            out.raw("null");
        } else {
            out.raw("{\"original-filename\":").text(notes.originalName()).raw('}');
        }
        out.raw(",\"md5\":").text(Base64.getEncoder().encodeToString(md5)).raw("}\n");
        Files.write(sidecar, out.toBytes());
    }

    /** Reads what is noted; nothing is if there is no such file or it holds something else. */
    static Sidecar read(Path sidecar) throws IOException {
        try {
            String text = Files.readString(sidecar, StandardCharsets.UTF_8);
            return JsonReader.tryParse(text).orElse(JsonValue.NULL) instanceof JsonValue.Obj noted ? of(noted) : EMPTY;
        } catch (NoSuchFileException | MalformedInputException nothingNoted) {
            return EMPTY;
        }
    }

    private static Sidecar of(JsonValue.Obj noted) {
        String type = text(noted, "user.content_type");
        String original = noted.members().get("user.metadata") instanceof JsonValue.Obj metadata
                ? text(metadata, "original-filename")
                : "";
        return new Sidecar(
                new Notes(type.isEmpty() ? ContentType.UNKNOWN.value() : type, original), digits(text(noted, "md5")));
    }

    private static String text(JsonValue.Obj object, String name) {
        return object.members().get(name) instanceof JsonValue.Text(String text) ? text : "";
    }

    private static String digits(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
