package dev.jarbase.application.records;

import dev.jarbase.application.records.Selections.TextIs;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.oauth2.KnownProvider;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The system collections whose records belong to an account without being related to it by a field. Thread-safe. */
public final class AccountReferences {
    public static final String MFAS = "_mfas";
    public static final String OTPS = "_otps";
    public static final String EXTERNAL_AUTHS = "_externalAuths";
    public static final String AUTH_ORIGINS = "_authOrigins";

    private static final String COLLECTION_REF = "collectionRef";
    private static final String RECORD_REF = "recordRef";
    private static final List<String> ALL = List.of(AUTH_ORIGINS, OTPS, MFAS, EXTERNAL_AUTHS);

    private final RecordStore store;
    private final Supplier<Catalog> catalog;
    private final Selections selections;

    AccountReferences(RecordParts parts, Selections selections) {
        this.store = parts.core().records();
        this.catalog = parts.core().catalog();
        this.selections = selections;
    }

    /** Checks that a record of one of these collections belongs to an account. @throws InvalidRecordException if not */
    void check(Record record) {
        if (!ALL.contains(record.collection().name())) {
            return;
        }
        reject(COLLECTION_REF, collectionError(record.text(COLLECTION_REF)));
        reject(RECORD_REF, accountError(record.text(COLLECTION_REF), record.text(RECORD_REF)));
        if (record.collection().name().equals(EXTERNAL_AUTHS)) {
            reject("provider", providerError(record.text("provider")));
        }
    }

    /** Returns the records of one of these collections that belong to an account. */
    public List<Record> of(String name, Record account) {
        Optional<Collection> collection = catalog.get().byName(name);
        if (collection.isEmpty()) {
            return List.of();
        }
        return selections.withTexts(
                collection.get(),
                new TextIs(COLLECTION_REF, account.collection().id()),
                new TextIs(RECORD_REF, account.id()));
    }

    /** Returns the link of an account of a collection to one of a provider; an empty id links nobody. */
    public Optional<Record> link(Collection collection, String provider, String providerId) {
        Optional<Collection> links = catalog.get().byName(EXTERNAL_AUTHS);
        if (links.isEmpty() || providerId.isEmpty()) {
            return Optional.empty();
        }
        return selections
                .withTexts(
                        links.get(),
                        new TextIs(COLLECTION_REF, collection.id()),
                        new TextIs("provider", provider),
                        new TextIs("providerId", providerId))
                .stream()
                .findFirst();
    }

    /** Removes the records of one of these collections that belong to an account. */
    void remove(String name, Record account, Consumer<Record> removal) {
        of(name, account).forEach(removal);
    }

    /** Removes everything that belongs to an account. */
    void removeAll(Record account, Consumer<Record> removal) {
        for (String name : ALL) {
            remove(name, account, removal);
        }
    }

    private static void reject(String field, Optional<FieldErrors.Single> error) {
        if (error.isPresent()) {
            throw new InvalidRecordException(FieldErrors.at(field, error.get()));
        }
    }

    private Optional<FieldErrors.Single> collectionError(String id) {
        if (id.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        Optional<Collection> collection = catalog.get().byId(id);
        if (collection.isEmpty()) {
            return Optional.of(FieldErrors.of("validation_invalid_collection_id", "Missing or invalid collection."));
        }
        return collection.get().isAuth()
                ? Optional.empty()
                : Optional.of(FieldErrors.of(
                        "validation_invalid_collection_type", "Invalid collection type - must be auth."));
    }

    private Optional<FieldErrors.Single> accountError(String collectionId, String id) {
        if (id.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        boolean exists = catalog.get()
                .byId(collectionId)
                .flatMap(collection -> store.byId(collection, id))
                .isPresent();
        return exists
                ? Optional.empty()
                : Optional.of(FieldErrors.of("validation_invalid_record", "Missing or invalid record."));
    }

    private static Optional<FieldErrors.Single> providerError(String provider) {
        if (provider.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        return KnownProvider.isKnown(provider) ? Optional.empty() : Optional.of(RuleErrors.notAllowed());
    }
}
