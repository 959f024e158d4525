package dev.jarbase.application.auth;

import dev.jarbase.application.records.AccountReferences;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.DateTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The stored one-time passwords. Thread-safe. */
final class OneTimePasswords {
    private final RecordStore records;
    private final AccountReferences references;
    private final SaveRecord save;
    private final RemoveRecord remove;
    private final UnitOfWork work;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    OneTimePasswords(AuthUseCases.Parts parts) {
        this.records = parts.core().records();
        this.references = parts.records().accountReferences();
        this.save = parts.records().save();
        this.remove = parts.records().remove();
        this.work = parts.core().work();
        this.catalog = parts.core().catalog();
        this.clock = parts.core().clock();
    }

    Collection collection() {
        return catalog.get()
                .byName(AccountReferences.OTPS)
                .orElseThrow(() -> new IllegalStateException("no collection " + AccountReferences.OTPS));
    }

    Optional<Record> byId(String id) {
        return records.byId(collection(), id);
    }

    boolean isValid(Record otp, Duration valid) {
        return otp.text("created").compareTo(DateTimes.format(clock.instant().minus(valid))) >= 0;
    }

    /** Returns the latest valid one of an account, if there are so many of them. */
    Optional<Record> latestOf(Record account, Duration valid, int enough) {
        List<Record> present = references.of(AccountReferences.OTPS, account).stream()
                .filter(otp -> isValid(otp, valid))
                .toList();
        return present.size() < enough
                ? Optional.empty()
                : present.stream().max(Comparator.comparing(otp -> otp.text("created")));
    }

    /** Stores a new one. */
    Record add(Record account, String password) {
        Record otp = Record.fresh(collection())
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("password", FieldValue.Password.plain(password));
        save.save(otp);
        return otp;
    }

    /** Removes one; false if somebody else did already. Of several callers exactly one removes it. */
    boolean remove(Record otp) {
        return work.inTransaction(() -> {
            Optional<Record> present = byId(otp.id());
            present.ifPresent(remove::remove);
            return present.isPresent();
        });
    }
}
