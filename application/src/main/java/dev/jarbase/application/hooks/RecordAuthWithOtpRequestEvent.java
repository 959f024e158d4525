package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** Somebody gave the right one-time password; handlers may choose another account. */
public final class RecordAuthWithOtpRequestEvent extends RecordRequestEvent {
    private final Record otp;

    /**
     * Makes the event.
     *
     * @param otp the record of {@code _otps} that was matched; it is removed by the action
     */
    public RecordAuthWithOtpRequestEvent(Collection collection, Record record, Record otp, RequestInfo info) {
        super(collection, record, info);
        this.otp = otp;
    }

    public Record otp() {
        return otp;
    }
}
