package dev.jarbase.adapter.storage.local;

import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.ContentType;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;

/** The file beside a blob that holds what is noted about it, as one line of JSON like the peer's. */
final class Sidecar {
    private Sidecar() {}

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

    /** Returns the noted type; that of unknown bytes if nothing is noted. */
    static String contentType(Path sidecar) throws IOException {
        try {
            String text = Files.readString(sidecar, StandardCharsets.UTF_8);
            return JsonReader.tryParse(text).orElse(JsonValue.NULL) instanceof JsonValue.Obj notes
                            && notes.members().get("user.content_type") instanceof JsonValue.Text(String type)
                            && !type.isEmpty()
                    ? type
                    : ContentType.UNKNOWN.value();
        } catch (NoSuchFileException nothingNoted) {
            return ContentType.UNKNOWN.value();
        }
    }
}
