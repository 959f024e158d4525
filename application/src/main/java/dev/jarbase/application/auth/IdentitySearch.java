package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent.Credentials;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the account that an identity stands for. */
final class IdentitySearch {
    private static final String EMAIL = "email";

    private final RecordStore records;

    IdentitySearch(RecordStore records) {
        this.records = records;
    }

    Optional<Record> find(Collection collection, Credentials credentials) {
        boolean isUnindexed = false;
        for (String field : fields(collection, credentials)) {
            isUnindexed = !IndexStatement.isUnique(collection.indexes(), field);
            if (!isUnindexed) {
                Optional<Record> found = by(collection, field, credentials.identity());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        if (isUnindexed) {
            // peer: an identity field that lost its index is a failure of the server, if it was the last hope
            throw Fault.internal(new IllegalStateException("an identity field of " + collection + " is not unique"));
        }
        return Optional.empty();
    }

    /** Finds the account of an e-mail address. */
    Optional<Record> byEmail(Collection collection, String email) {
        return by(collection, EMAIL, email);
    }

    /** Finds the account of a value; the unique index of the field, if it has one, tells whether case matters. */
    Optional<Record> by(Collection collection, String field, String value) {
        return records.byText(collection, field, value, ignoresCase(collection, field), 1).stream()
                .findFirst();
    }

    /** Returns what is equal for values that stand for the same account, whether there is one or not. */
    String key(Collection collection, String field, String value) {
        String folded = ignoresCase(collection, field) ? value.toLowerCase(Locale.ROOT) : value;
        return collection.id() + '/' + field + '/' + folded;
    }

    private static boolean ignoresCase(Collection collection, String field) {
        return IndexStatement.uniqueColumn(collection.indexes(), field)
                .filter(column -> column.collate().equalsIgnoreCase("NOCASE"))
                .isPresent();
    }

    /** The fields to look at, e-mail first; that one only for what may be an address. */
    private static List<String> fields(Collection collection, Credentials credentials) {
        if (!credentials.identityField().isEmpty()) {
            return List.of(credentials.identityField());
        }
        List<String> fields = new ArrayList<>(
                AuthCollections.options(collection).passwordAuth().identityFields());
        if (fields.remove(EMAIL) && credentials.identity().indexOf('@') > 0) {
            fields.addFirst(EMAIL);
        }
        return fields;
    }
}
