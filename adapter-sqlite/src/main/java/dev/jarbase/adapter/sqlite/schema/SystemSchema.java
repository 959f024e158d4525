package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.SystemCollections;
import dev.jarbase.domain.record.StoreException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Brings the tables of a data directory to what this version needs: everything in a fresh one, what is missing in an
 * older one, nothing in a current one. Rows and tables that are not known stay as they are.
 */
public final class SystemSchema {
    private static final String INIT = "1640988000_init.go";
    private static final String NORMALIZE_INDEXES = "1778828400_normalize_indexes.go";

    /** The peer's own list, which it looks for in {@code _migrations}; see the specification of the data directory, 7. */
    private static final List<String> MIGRATIONS = List.of(
            "1640988000_aux_init.go",
            INIT,
            "1717233556_v0.23_migrate.go",
            "1717233557_v0.23_migrate2.go",
            "1717233558_v0.23_migrate3.go",
            "1717233559_v0.23_migrate4.go",
            "1763020353_update_default_auth_alert_templates.go",
            NORMALIZE_INDEXES);

    private final SqliteFile main;
    private final SqliteFile auxiliary;
    private final Entropy entropy;
    private final InstantSource clock;

    private SystemSchema(SqliteFile main, SqliteFile auxiliary, Entropy entropy, InstantSource clock) {
        this.main = main;
        this.auxiliary = auxiliary;
        this.entropy = entropy;
        this.clock = clock;
    }

    /**
     * Makes what is missing in the two databases of a data directory; all of the main one in one transaction.
     *
     * @throws StoreException if the directory is of a version that is too old to be brought up
     */
    public static void prepare(SqliteFile main, SqliteFile auxiliary, Entropy entropy, InstantSource clock) {
        var schema = new SystemSchema(main, auxiliary, entropy, clock);
        schema.prepareAuxiliary();
        schema.prepareMain();
    }

    private void prepareAuxiliary() {
        if (auxiliary.read(connection -> new Ddl(connection).hasTable("_logs"))) {
            return;
        }
        auxiliary.write(connection -> {
            var ddl = new Ddl(connection);
            ddl.run(SystemTables.LOGS);
            ddl.run(SystemTables.LOGS_LEVEL_INDEX);
            ddl.run(SystemTables.LOGS_MESSAGE_INDEX);
            ddl.run(SystemTables.LOGS_HOUR_INDEX);
            return true;
        });
    }

    private void prepareMain() {
        if (main.read(connection -> missing(new Ddl(connection))).isEmpty()) {
            return;
        }
        main.write(connection -> {
            var ddl = new Ddl(connection);
            ddl.run(SystemTables.MIGRATIONS);
            long applied = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
            for (String migration : missing(ddl)) {
                apply(migration, ddl);
                ddl.run(
                        "INSERT INTO `_migrations` (`file`, `applied`) VALUES (?, CAST(? AS INTEGER))",
                        migration,
                        Long.toString(applied++));
            }
            return true;
        });
    }

    private static List<String> missing(Ddl ddl) throws SQLException {
        Set<String> present = new HashSet<>();
        if (ddl.hasTable("_migrations")) {
            present.addAll(ddl.texts("SELECT `file` FROM `_migrations`"));
        }
        return MIGRATIONS.stream().filter(name -> !present.contains(name)).toList();
    }

    private void apply(String migration, Ddl ddl) throws SQLException {
        switch (migration) {
            case INIT -> init(ddl);
            case NORMALIZE_INDEXES -> new IndexAdoption(ddl, store()).run();
            default -> requireCurrent(ddl);
        }
    }

    private void init(Ddl ddl) throws SQLException {
        boolean fresh = !ddl.hasTable("_collections");
        ddl.run(SystemTables.PARAMS);
        ddl.run(SystemTables.COLLECTIONS);
        ddl.run(SystemTables.COLLECTIONS_INDEX);
        if (fresh) {
            CollectionStore store = store();
            SystemCollections.all(entropy, clock.instant()).forEach(store::create);
        }
    }

    private CollectionStore store() {
        return new SqliteCollectionStore(main, entropy);
    }

    /** The other steps change nothing in directories of 0.23 and later; older ones keep fields in another form. */
    private static void requireCurrent(Ddl ddl) throws SQLException {
        List<Ddl.Column> columns = ddl.columns("_collections");
        boolean current = columns.isEmpty()
                || columns.stream().anyMatch(column -> column.name().equals("fields"));
        if (!current) {
            throw new StoreException(
                    "the data directory is older than PocketBase 0.23: open it once with PocketBase 0.39",
                    new SQLException("_collections has no column fields"));
        }
    }
}
