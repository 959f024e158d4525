package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.RecordAuthWithPasswordRequestEvent.Credentials;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.util.ArrayList;
import java.util.List;
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
            Optional<IndexStatement.Column> unique = IndexStatement.uniqueColumn(collection.indexes(), field);
            isUnindexed = unique.isEmpty();
            if (!isUnindexed) {
                boolean ignoreCase = unique.get().collate().equalsIgnoreCase("NOCASE");
                List<Record> found = records.byText(collection, field, credentials.identity(), ignoreCase, 1);
                if (!found.isEmpty()) {
                    return Optional.of(found.getFirst());
                }
            }
        }
        if (isUnindexed) {
            // peer: an identity field that lost its index is a failure of the server, if it was the last hope
            throw Fault.internal(new IllegalStateException("an identity field of " + collection + " is not unique"));
        }
        return Optional.empty();
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
