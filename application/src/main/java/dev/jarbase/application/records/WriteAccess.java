package dev.jarbase.application.records;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria.Scope;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;
import java.util.Optional;

/** Who may create a record, and who manages an account. */
final class WriteAccess {
    private static final String TEMPORARY_ID = "__temp_id____pb_create__";

    /** Stands for the hash of a new password, so that nothing is hashed for a request that is refused. */
    private static final FieldValue UNKNOWN_HASH = FieldValue.Password.hashed("$2a$10$" + ".".repeat(53));

    private final RecordStore store;
    private final Selections selections;
    private final Entropy entropy;

    WriteAccess(RecordParts parts, Selections selections) {
        this.store = parts.core().records();
        this.selections = selections;
        this.entropy = parts.core().entropy();
    }

    /** Refuses a table operation on a view. */
    static void requireTable(Collection collection) {
        if (collection.isView()) {
            throw Fault.invalid("Unsupported collection type.");
        }
    }

    /** Returns what rules see of a record that is to be created. @throws IllegalArgumentException if it cannot be stored */
    Record candidate(Record record) {
        Record candidate = record.copy();
        if (candidate.id().isEmpty()) {
            candidate.set("id", FieldValue.Text.of(TEMPORARY_ID + entropy.text(6, Entropy.LOWER_ALPHANUMERIC)));
        }
        if (record.collection().isAuth()) {
            candidate.set("verified", FieldValue.Bool.FALSE);
        }
        for (Field field : record.collection().fields()) {
            if (record.get(field.name()) instanceof FieldValue.Password password
                    && !password.plain().isEmpty()) {
                requireHashable(password.plain());
                candidate.set(field.name(), UNKNOWN_HASH);
            }
        }
        return candidate;
    }

    private static void requireHashable(String password) {
        if (!NewPasswords.isHashable(password)) {
            throw new IllegalArgumentException("the password is too long to be hashed");
        }
    }

    /** Whether the create rule, which is not locked for the caller, holds for a candidate. */
    boolean mayCreate(Record candidate, RequestInfo info) {
        return !(candidate.collection().rules().create() instanceof AccessRule.When rule)
                || store.accepts(selections.matching(candidate.collection(), rule, info), candidate);
    }

    /** Whether the caller would manage an account that is to be created. */
    boolean managesCandidate(Record candidate, RequestInfo info) {
        if (info.actor().isPrivileged()) {
            return true;
        }
        Optional<AccessRule.When> rule = manageRule(candidate.collection(), info);
        try {
            return rule.isPresent()
                    && store.accepts(selections.matching(candidate.collection(), rule.get(), info), candidate);
        } catch (FilterException broken) {
            return false;
        }
    }

    /** Whether the caller manages a stored account. */
    boolean managesStored(Record record, RequestInfo info) {
        if (info.actor().isPrivileged()) {
            return true;
        }
        Optional<AccessRule.When> rule = manageRule(record.collection(), info);
        try {
            return rule.isPresent()
                    && store.first(selections
                                    .matching(record.collection(), rule.get(), info)
                                    .within(new Scope.Ids(List.of(record.id()))))
                            .isPresent();
        } catch (FilterException broken) {
            return false;
        }
    }

    private static Optional<AccessRule.When> manageRule(Collection collection, RequestInfo info) {
        if (info.actor().account().isEmpty()) {
            return Optional.empty();
        }
        AccessRule rule = collection.auth().map(AuthOptions::manageRule).orElse(AccessRule.LOCKED);
        return rule instanceof AccessRule.When when ? Optional.of(when) : Optional.empty();
    }
}
