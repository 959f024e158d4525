package dev.jarbase.application.hooks;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;

/** Somebody gave the right one-time password; handlers may choose another account. */
public final class RecordAuthWithOtpRequestEvent extends RequestEvent {
    private final Collection collection;
    private final Record otp;
    private Record record;

    /**
     * Makes the event.
     *
     * @param otp the record of {@code _otps} that was matched; it is removed by the action
     */
    public RecordAuthWithOtpRequestEvent(Collection collection, Record record, Record otp, RequestInfo info) {
        super(info);
        this.collection = collection;
        this.record = record;
        this.otp = otp;
    }

    public Collection collection() {
        return collection;
    }

    public Record record() {
        return record;
    }

    /** Goes on with another account. */
    public void replace(Record other) {
        record = other;
    }

    public Record otp() {
        return otp;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(collection, tag);
    }
}
