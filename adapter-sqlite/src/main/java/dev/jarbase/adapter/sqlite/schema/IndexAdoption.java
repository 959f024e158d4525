package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.IndexStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes indexes that somebody made by hand into the lists of their collections, and drops those that say the same as a
 * listed one. System collections stay as they are.
 */
final class IndexAdoption {
    private static final List<String> ACCOUNT_COLUMNS = List.of("tokenKey", "email");

    private final Ddl ddl;
    private final CollectionStore store;

    IndexAdoption(Ddl ddl, CollectionStore store) {
        this.ddl = ddl;
        this.store = store;
    }

    void run() throws SQLException {
        for (Collection collection : store.all()) {
            if (!collection.isSystem() && !collection.isView()) {
                adopt(collection);
            }
        }
    }

    private void adopt(Collection collection) throws SQLException {
        List<String> statements = new ArrayList<>(collection.indexes());
        for (Ddl.Entry entry : ddl.entries("index", collection.name())) {
            if (isListed(entry.name(), statements)) {
                continue;
            }
            Optional<IndexStatement> index = IndexStatement.parse(entry.sql());
            if (index.isEmpty()) {
                continue;
            }
            ddl.run("DROP INDEX " + SqlName.of(entry.name()));
            if (!isSuperfluous(index.get(), collection)) {
                statements.add(index.get().withTable(collection.name()).write());
            }
        }
        if (!statements.equals(collection.indexes())) {
            store.update(collection, Collection.of(collection.definition().withIndexes(statements)));
        }
    }

    private static boolean isListed(String name, List<String> statements) {
        return statements.stream()
                .flatMap(statement -> IndexStatement.parse(statement).stream())
                .anyMatch(index -> index.name().equalsIgnoreCase(name));
    }

    private static boolean isSuperfluous(IndexStatement index, Collection collection) {
        boolean ofAccounts = collection.isAuth()
                && index.unique()
                && index.columns().size() == 1
                && ACCOUNT_COLUMNS.stream().anyMatch(index.columns().getFirst().expression()::equalsIgnoreCase);
        return ofAccounts
                || collection.indexes().stream()
                        .flatMap(statement -> IndexStatement.parse(statement).stream())
                        .anyMatch(listed -> listed.anonymous().equals(index.anonymous()));
    }
}
