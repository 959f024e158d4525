package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** Somebody asks for a one-time password; handlers may choose the account and the password. */
public final class RecordRequestOtpRequestEvent extends RequestEvent {
    private final Collection collection;
    private Optional<Record> record;
    private String password;

    public RecordRequestOtpRequestEvent(
            Collection collection, Optional<Record> record, String password, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.record = record;
        this.password = password;
    }

    public Collection collection() {
        return collection;
    }

    /** The account that was found, if any. */
    public Optional<Record> record() {
        return record;
    }

    /** Goes on with another account. */
    public void replace(Record other) {
        record = Optional.of(other);
    }

    /** The password that is to be sent, in clear. */
    public String password() {
        return password;
    }

    public void password(String changed) {
        password = changed;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
