package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.util.Optional;

/** Somebody asks for a one-time password; handlers may choose the account and the password. */
public final class RecordRequestOtpRequestEvent extends AccountSearchEvent {
    private String password;

    public RecordRequestOtpRequestEvent(
            Collection collection, Optional<Record> record, String password, RequestInfo info) {
        super(collection, record, info);
        this.password = password;
    }

    /** The password that is to be sent, in clear. */
    public String password() {
        return password;
    }

    public void password(String changed) {
        password = changed;
    }
}
