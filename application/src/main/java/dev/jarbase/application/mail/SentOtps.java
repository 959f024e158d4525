package dev.jarbase.application.mail;

import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Supplier;

/** Notes whom one-time passwords were sent to: who signs in with one has proven to read messages there. Thread-safe. */
final class SentOtps {
    private static final System.Logger LOG = System.getLogger(SentOtps.class.getName());
    private static final String OTPS = "_otps";

    private final RecordStore records;
    private final SaveRecord save;
    private final Supplier<Catalog> catalog;

    SentOtps(MailUseCases.Parts parts) {
        this.records = parts.core().records();
        this.save = parts.save();
        this.catalog = parts.core().catalog();
    }

    /** Notes the first reader of a mail that was sent. */
    void note(String otpId, MailMessage sent) {
        if (!sent.to().isEmpty()) {
            note(otpId, sent.to().getFirst().address());
        }
    }

    /** Notes an address or number; what was sent cannot be called back, so trouble is only logged. */
    void note(String otpId, String target) {
        Optional<Record> found = otp(otpId);
        if (found.isEmpty()) {
            LOG.log(Level.WARNING, () -> "sent a one-time password that is gone, id=" + otpId);
        } else if (found.get().text("sentTo").isEmpty()) {
            save(found.get().set("sentTo", FieldValue.Text.of(target)));
        }
    }

    private void save(Record otp) {
        try {
            save.save(otp);
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, () -> "could not note whom a one-time password was sent to, id=" + otp.id(), failure);
        }
    }

    private Optional<Record> otp(String id) {
        Collection otps =
                catalog.get().byName(OTPS).orElseThrow(() -> new IllegalStateException("no collection " + OTPS));
        return records.byId(otps, id);
    }
}
