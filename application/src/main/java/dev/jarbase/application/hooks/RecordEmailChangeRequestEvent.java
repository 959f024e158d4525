package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** An account is about to ask for, or to get, another e-mail address; handlers may change either. */
public final class RecordEmailChangeRequestEvent extends RecordRequestEvent {
    private String newEmail;

    public RecordEmailChangeRequestEvent(Collection collection, Record record, String newEmail, RequestInfo info) {
        super(collection, record, info);
        this.newEmail = newEmail;
    }

    public String newEmail() {
        return newEmail;
    }

    public void newEmail(String changed) {
        newEmail = changed;
    }
}
