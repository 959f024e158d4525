package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore.InvalidIndexesException;
import dev.jarbase.domain.collection.IndexStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes and drops the indexes that collections list. */
final class IndexSync {
    private final Ddl ddl;

    IndexSync(Ddl ddl) {
        this.ddl = ddl;
    }

    /** Makes all indexes. @throws InvalidIndexesException naming every one that could not be made */
    void create(Collection collection) throws SQLException {
        Map<Integer, String> errors = new TreeMap<>();
        for (int i = 0; i < collection.indexes().size(); i++) {
            Optional<IndexStatement> index =
                    IndexStatement.parse(collection.indexes().get(i));
            if (index.isEmpty()) {
                errors.put(i, "Invalid CREATE INDEX expression.");
                continue;
            }
            try {
                ddl.run(index.get().withTable(collection.name()).write());
            } catch (SQLException failure) {
                SqlMessages.requireRefusal(failure);
                errors.put(i, "Failed to create index " + index.get().name() + " - " + SqlMessages.of(failure) + ".");
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidIndexesException(errors);
        }
    }

    void drop(Collection collection) throws SQLException {
        for (String statement : collection.indexes()) {
            Optional<IndexStatement> index = IndexStatement.parse(statement);
            if (index.isPresent()) {
                ddl.run("DROP INDEX IF EXISTS " + SqlName.of(index.get().name()));
            }
        }
    }
}
