package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.oauth2.KnownProvider;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.TextMatch;
import java.util.List;
import java.util.Optional;
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
    private final RecordWrites writes;

    AccountReferences(RecordParts parts, RecordWrites writes) {
        this.store = parts.core().records();
        this.catalog = parts.core().catalog();
        this.writes = writes;
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
        return catalog.get()
                .byName(name)
                .map(collection -> store.byTexts(collection, references(account.collection(), List.of(account.id()))))
                .orElseGet(List::of);
    }

    private static List<TextMatch> references(Collection accounts, List<String> ids) {
        return List.of(TextMatch.of(COLLECTION_REF, accounts.id()), new TextMatch(RECORD_REF, ids));
    }

    /** Returns the link of an account of a collection to one of a provider; an empty id links nobody. */
    public Optional<Record> link(Collection collection, String provider, String providerId) {
        Optional<Collection> links = catalog.get().byName(EXTERNAL_AUTHS);
        if (links.isEmpty() || providerId.isEmpty()) {
            return Optional.empty();
        }
        List<TextMatch> link = List.of(
                TextMatch.of(COLLECTION_REF, collection.id()),
                TextMatch.of("provider", provider),
                TextMatch.of("providerId", providerId));
        return store.byTexts(links.get(), link).stream().findFirst();
    }

    /** The collections whose records belong to accounts. */
    List<Collection> collections() {
        return ALL.stream().flatMap(name -> catalog.get().byName(name).stream()).toList();
    }

    /** Removes the records of one of these collections that belong to an account. */
    void remove(String name, Record account) {
        remove(name, account.collection(), List.of(account.id()));
    }

    /** Removes everything that belongs to accounts of a collection. */
    void removeAll(Collection accounts, List<String> ids) {
        for (String name : ALL) {
            remove(name, accounts, ids);
        }
    }

    private void remove(String name, Collection accounts, List<String> ids) {
        catalog.get()
                .byName(name)
                .ifPresent(collection -> writes.removals().remove(collection, references(accounts, ids)));
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
