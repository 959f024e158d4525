package dev.jarbase.application.hooks;

import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.Mailer;
import dev.jarbase.domain.record.Record;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A mail of an account is about to be sent; the hook of all mails comes after this one. */
public final class MailerRecordEvent extends HookEvent {
    private final Record record;
    private final Map<String, String> meta;
    private Mailer mailer;
    private MailMessage message;

    /**
     * Makes the event.
     *
     * @param meta what the mail was made from: {@code token} of a mail with a link, also {@code newEmail} of a change;
     *     {@code otpId} and {@code password} of a one-time password; {@code info} of an alert
     */
    public MailerRecordEvent(Mailer mailer, MailMessage message, Record record, Map<String, String> meta) {
        this.mailer = mailer;
        this.message = message;
        this.record = record;
        this.meta = Collections.unmodifiableMap(new LinkedHashMap<>(meta));
    }

    public Mailer mailer() {
        return mailer;
    }

    /** Lets another one send the mail, without the hook of all mails. */
    public void mailer(Mailer other) {
        mailer = other;
    }

    public MailMessage message() {
        return message;
    }

    public void message(MailMessage changed) {
        message = changed;
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
