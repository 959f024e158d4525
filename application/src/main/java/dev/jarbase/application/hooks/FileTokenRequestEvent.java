package dev.jarbase.application.hooks;

import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** An account gets a token for protected files; tagged by its collection. */
public final class FileTokenRequestEvent extends RequestEvent {
    private final Record record;
    private String token;

    public FileTokenRequestEvent(Record record, String token, RequestInfo info) {
        super(info);
        this.record = record;
        this.token = token;
    }

    public Record record() {
        return record;
    }

    public String token() {
        return token;
    }

    public void token(String changed) {
        token = changed;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(record.collection(), tag);
    }
}
