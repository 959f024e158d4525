package dev.jarbase.application.hooks;

import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.record.Record;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail of an account is about to be sent; the hook of all mails comes after this one. */
public final class MailerRecordEvent extends MailerEvent {
    private final Record record;
    private final Map<String, String> meta;

    /**
     * Makes the event.
     *
     * @param meta what the mail was made from: {@code token} of a mail with a link, also {@code newEmail} of a change;
     *     {@code otpId} and {@code password} of a one-time password; {@code info} of an alert
     */
    public MailerRecordEvent(Mailer mailer, MailMessage message, Record record, Map<String, String> meta) {
        super(mailer, message);
        this.record = record;
        this.meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    public Record record() {
        return record;
    }

    public Map<String, String> meta() {
        return meta;
    }

    @Override
    protected boolean isTagged(String tag) {
        return RecordTags.match(record.collection(), tag);
    }
}
