package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** Somebody signs in with a password; handlers may choose the account. */
public final class RecordAuthWithPasswordRequestEvent extends RequestEvent {
    private final Collection collection;
    private final Credentials credentials;
    private Optional<Record> record;

    /**
     * What was submitted.
     *
     * @param identityField the field to look the identity up in; empty for all that the collection allows
     */
    public record Credentials(String identity, String identityField, String password) {
        @Override
        public String toString() {
            return "Credentials[" + identityField + "]";
        }
    }

    public RecordAuthWithPasswordRequestEvent(
            Collection collection, Optional<Record> record, Credentials credentials, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.record = record;
        this.credentials = credentials;
    }

    public Collection collection() {
        return collection;
    }

    public Credentials credentials() {
        return credentials;
    }

    /** The account that was found, if any. */
    public Optional<Record> record() {
        return record;
    }

    public void replace(Record other) {
        record = Optional.of(other);
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
