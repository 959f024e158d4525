package dev.jarbase.adapter.storage.gcs;

import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobField;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.ListedBlob;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** What is noted about a blob as attributes of its object. */
final class ObjectNotes {
    static final BlobField[] FIELDS = {
        BlobField.NAME, BlobField.SIZE, BlobField.UPDATED, BlobField.MD5HASH, BlobField.CONTENT_TYPE, BlobField.METADATA
    };
    private static final String ORIGINAL_NAME = "original-filename";
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private ObjectNotes() {}

    static BlobInfo object(BlobId id, Notes notes) {
        BlobInfo.Builder object = BlobInfo.newBuilder(id).setContentType(notes.contentType());
        if (!notes.originalName().isEmpty()) {
            object.setMetadata(Map.of(ORIGINAL_NAME, notes.originalName()));
        }
        return object.build();
    }

    static Blob blob(BlobKey key, BlobInfo object) {
        ListedBlob listed = listed(key, object);
        Notes notes = new Notes(
                Optional.ofNullable(object.getContentType()).orElse(UNKNOWN_TYPE),
                Optional.ofNullable(object.getMetadata())
                        .map(metadata -> metadata.get(ORIGINAL_NAME))
                        .orElse(""));
        return new Blob(key, listed.size(), listed.modified(), listed.md5(), notes);
    }

    /** Objects that were put together of others have no digest. */
    static ListedBlob listed(BlobKey key, BlobInfo object) {
        return new ListedBlob(
                key,
                Optional.ofNullable(object.getSize()).orElse(0L),
                Optional.ofNullable(object.getUpdateTimeOffsetDateTime())
                        .map(OffsetDateTime::toInstant)
                        .orElse(Instant.EPOCH),
                Optional.ofNullable(object.getMd5ToHexString()).orElse(""));
    }
}
