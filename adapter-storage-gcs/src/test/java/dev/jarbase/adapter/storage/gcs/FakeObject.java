package dev.jarbase.adapter.storage.gcs;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** An object in the memory of {@link FakeGcs}. */
final class FakeObject {
    private final JsonValue.Obj metadata;
    private final byte[] content;

    FakeObject(JsonValue.Obj metadata, byte[] content) {
        this.metadata = metadata;
        this.content = content;
    }

    /** Takes apart a body of two parts: what is noted, and the content. */
    static FakeObject ofParts(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = text.substring(0, text.indexOf("\r\n"));
        int first = text.indexOf("\r\n\r\n") + 4;
        int firstEnd = text.indexOf("\r\n" + boundary, first);
        int second = text.indexOf("\r\n\r\n", firstEnd) + 4;
        int secondEnd = text.lastIndexOf("\r\n" + boundary);
        return new FakeObject(
                FakeGcs.json(Arrays.copyOfRange(body, first, firstEnd)), Arrays.copyOfRange(body, second, secondEnd));
    }

    String name() {
        return ((JsonValue.Text) metadata.members().getOrDefault("name", JsonValue.of(""))).value();
    }

    byte[] content() {
        return content;
    }

    FakeObject withName(String name) {
        Map<String, JsonValue> members = new LinkedHashMap<>(metadata.members());
        members.put("name", JsonValue.of(name));
        return new FakeObject(new JsonValue.Obj(members), content);
    }

    String json() {
        Map<String, JsonValue> members = new LinkedHashMap<>(metadata.members());
        members.put("bucket", JsonValue.of(FakeGcs.BUCKET));
        members.put("size", JsonValue.of(Integer.toString(content.length)));
        members.put("updated", JsonValue.of(Instant.now().toString()));
        members.put("generation", JsonValue.of("1"));
        members.put("md5Hash", JsonValue.of(md5()));
        return new JsonWriter(256).value(new JsonValue.Obj(members)).toString();
    }

    private String md5() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
