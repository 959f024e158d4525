package dev.jarbase.application.auth;

import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.text.DateTimes;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks for a second, different way of signing in where the collection wants it. Thread-safe. */
final class SecondFactor {
    private static final String SESSIONS = "_mfas";

    private final RuleMatch rules;
    private final RecordStore records;
    private final SaveRecord save;
    private final RemoveRecord remove;
    private final UnitOfWork work;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    SecondFactor(AuthUseCases.Parts parts, RuleMatch rules) {
        this.rules = rules;
        this.records = parts.core().records();
        this.save = parts.records().save();
        this.remove = parts.records().remove();
        this.work = parts.core().work();
        this.catalog = parts.core().catalog();
        this.clock = parts.core().clock();
    }

    /** Returns the id of a new session if another factor is needed, nothing if the sign-in may go on. */
    Optional<String> check(Record account, String method, SignInRequest request) {
        AuthOptions.Mfa options = Accounts.options(account).mfa();
        if (!options.enabled() || !isWanted(options, account, request.info())) {
            return Optional.empty();
        }
        String session = sessionId(request);
        if (session.isEmpty()) {
            return Optional.of(open(account, method));
        }
        // In one transaction, so that one session cannot end two sign-ins.
        work.inTransaction(() -> redeem(session, account, method, options));
        return Optional.empty();
    }

    private boolean isWanted(AuthOptions.Mfa options, Record account, RequestInfo info) {
        try {
            return options.rule().isEmpty() || rules.holds(options.rule(), account, info);
        } catch (FilterException broken) {
            throw Fault.invalid("Failed to authenticate.");
        }
    }

    private static String sessionId(SignInRequest request) {
        String inQuery = request.info().query().getOrDefault("mfaId", "");
        return inQuery.isEmpty() ? request.form().text("mfaId") : inQuery;
    }

    private String open(Record account, String method) {
        Record session = Record.fresh(sessions())
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("method", FieldValue.Text.of(method));
        save.save(session);
        return session.id();
    }

    private void redeem(String id, Record account, String method, AuthOptions.Mfa options) {
        Optional<Record> found = records.byId(sessions(), id);
        if (found.isEmpty() || isExpired(found.get(), options)) {
            throw Fault.invalid("Invalid or expired MFA session.");
        }
        Record session = found.get();
        boolean isOfAccount = session.text("recordRef").equals(account.id())
                && session.text("collectionRef").equals(account.collection().id());
        if (!isOfAccount) {
            throw Fault.invalid("Invalid MFA session.");
        }
        if (session.text("method").equals(method)) {
            throw Fault.invalid("A different authentication method is required.");
        }
        remove.remove(session);
    }

    private boolean isExpired(Record session, AuthOptions.Mfa options) {
        String oldest = DateTimes.format(clock.instant().minusSeconds(options.duration()));
        return session.text("created").compareTo(oldest) < 0;
    }

    private Collection sessions() {
        return catalog.get().byName(SESSIONS).orElseThrow(() -> new IllegalStateException("no collection " + SESSIONS));
    }
}
