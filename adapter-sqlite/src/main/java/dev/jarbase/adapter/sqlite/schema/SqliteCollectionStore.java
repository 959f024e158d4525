package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.connection.ConnectionWork;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.field.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps collections in the table {@code _collections} and their records in tables and views of their own. */
public final class SqliteCollectionStore implements CollectionStore {
    private final SqliteFile file;
    private final Entropy entropy;

    public SqliteCollectionStore(SqliteFile file, Entropy entropy) {
        this.file = file;
        this.entropy = entropy;
    }

    @Override
    public List<Collection> all() {
        return file.query(CollectionRows.SELECT, new Object[0], CollectionRows::all);
    }

    @Override
    public void create(Collection collection) {
        change(ddl -> {
            makeView(ddl, collection);
            CollectionRows.insert(ddl, CollectionJson.row(collection));
            if (!collection.isView()) {
                new TableSync(ddl).create(collection);
            }
        });
    }

    @Override
    public void update(Collection before, Collection after) {
        change(ddl -> {
            if (before.isView()) {
                ddl.dropView(before.name());
            }
            makeView(ddl, after);
            CollectionRows.update(ddl, before.id(), CollectionJson.row(after));
            if (!after.isView()) {
                new TableSync(ddl).update(before, after);
            }
        });
    }

    @Override
    public void delete(Collection collection) {
        change(ddl -> {
            if (collection.isView()) {
                ddl.dropView(collection.name());
            } else {
                new TableSync(ddl).drop(collection);
            }
            CollectionRows.delete(ddl, collection.id());
        });
    }

    @Override
    public boolean hasTable(String name) {
        return file.read(connection -> new Ddl(connection).hasTable(name));
    }

    @Override
    public Optional<String> tableOfIndex(String index) {
        return file.read(connection -> new Ddl(connection).tableOfIndex(index));
    }

    @Override
    public <T> T withTemporaryView(Collection view, Supplier<T> work) {
        return write(ddl -> new Views(ddl, entropy).whileVisible(view.name(), query(view), work));
    }

    @Override
    public List<Field> viewFields(String query, Catalog catalog) {
        return write(ddl -> new Views(ddl, entropy).fields(query, catalog));
    }

    @Override
    public Optional<SourceField> viewSource(Collection view, String field, Catalog catalog) {
        return ViewFields.source(SelectOutline.of(query(view)), field, catalog, entropy);
    }

    private void makeView(Ddl ddl, Collection collection) throws SQLException {
        if (collection.isView()) {
            new Views(ddl, entropy).create(collection.name(), query(collection));
        }
    }

    private static String query(Collection collection) {
        return collection.options() instanceof CollectionOptions.View(String query, var ignored) ? query : "";
    }

    @FunctionalInterface
    private interface SchemaChange {
        void run(Ddl ddl) throws SQLException;
    }

    @FunctionalInterface
    private interface SchemaWork<T> {
        T run(Ddl ddl) throws SQLException;
    }

    private void change(SchemaChange change) {
        write(ddl -> {
            change.run(ddl);
            return true;
        });
    }

    /** A refused statement leaves the transaction by an exception with SQLite's words, so that nothing is committed. */
    private <T> T write(SchemaWork<T> work) {
        ConnectionWork<T> onConnection = connection -> {
            try {
                return work.run(new Ddl(connection));
            } catch (SQLException failure) {
                SqlMessages.requireRefusal(failure);
                throw new SchemaException(SqlMessages.of(failure), failure);
            }
        };
        return file.write(onConnection);
    }
}
