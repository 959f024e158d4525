package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** Somebody signs in with a password; handlers may choose the account. */
public final class RecordAuthWithPasswordRequestEvent extends AccountSearchEvent {
    private final Credentials credentials;

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
        super(collection, record, info);
        this.credentials = credentials;
    }

    public String identity() {
        return credentials.identity();
    }

    /** The field to look the identity up in; empty for all that the collection allows. */
    public String identityField() {
        return credentials.identityField();
    }

    public String password() {
        return credentials.password();
    }
}
