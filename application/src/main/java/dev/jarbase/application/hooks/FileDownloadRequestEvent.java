package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** A file of a record is about to be sent; access was checked. Handlers may send another one. */
public final class FileDownloadRequestEvent extends RequestEvent {
    private final Record record;
    private final Field.FileField field;
    private BlobKey servedKey;
    private String servedName;
    private final Optional<ThumbException> thumbError;

    public FileDownloadRequestEvent(
            Record record,
            Field.FileField field,
            BlobKey servedKey,
            String servedName,
            Optional<ThumbException> thumbError,
            RequestInfo info) {
        super(info);
        this.record = record;
        this.field = field;
        this.servedKey = servedKey;
        this.servedName = servedName;
        this.thumbError = thumbError;
    }

    public Collection collection() {
        return record.collection();
    }

    public Record record() {
        return record;
    }

    public Field.FileField field() {
        return field;
    }

    public BlobKey servedKey() {
        return servedKey;
    }

    public String servedName() {
        return servedName;
    }

    /** Why the file itself is sent although a thumb is wanted. */
    public Optional<ThumbException> thumbError() {
        return thumbError;
    }

    /** Sends another file, or under another name. */
    public void serve(BlobKey key, String name) {
        servedKey = key;
        servedName = name;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(record.collection(), tag);
    }
}
