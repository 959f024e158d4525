package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An existing data directory after Jarbase worked on it, seen by SQLite alone: nothing is different but what was asked
 * for. Runs on a directory that Jarbase once made, and on one of the peer where the recorded cases are at hand.
 */
final class DataDirectoryRoundTripTest {
    private static final Path OWN = Path.of("src/test/resources/fixture");
    private static final Path RECORDED = Path.of("../../shared/conformance/api/base");

    @TempDir
    Path dir;

    static Stream<Path> directories() {
        return Stream.of(OWN, RECORDED).filter(Files::isDirectory);
    }

    @ParameterizedTest
    @MethodSource("directories")
    void openingChangesNothing(Path original) throws Exception {
        copy(original);
        addWhatJarbaseDoesNotKnow();
        Snapshot before = snapshot();

        Jarbase.at(dir).open().close();

        assertThat(snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("directories")
    void writingChangesOnlyTheRecordsWritten(Path original) throws Exception {
        copy(original);
        addWhatJarbaseDoesNotKnow();
        Snapshot before = snapshot();

        try (RunningJarbase jarbase = Jarbase.at(dir).open()) {
            Record made = Record.fresh(jarbase.app().catalog().byName("users").orElseThrow());
            made.set("email", FieldValue.Text.of("round.trip@example.com"))
                    .set("password", FieldValue.Password.plain("round-trip-1"));
            jarbase.app().saveRecord().save(made);
            made.set("email", FieldValue.Text.of("round.trip2@example.com"));
            jarbase.app().saveRecord().save(made);
            jarbase.app().removeRecord().remove(made);
        }

        assertThat(snapshot()).isEqualTo(before);
        assertThat(query("PRAGMA integrity_check")).containsExactly("ok");
    }

    @ParameterizedTest
    @MethodSource("directories")
    void savingWithoutAChangeStoresTheSameValues(Path original) throws Exception {
        copy(original);
        Snapshot before = snapshot();

        try (RunningJarbase jarbase = Jarbase.at(dir).open()) {
            for (var collection : jarbase.app().catalog().collections()) {
                if (!collection.isView() && !collection.isSystem()) {
                    storeAgain(jarbase, collection);
                }
            }
        }

        assertThat(snapshot()).isEqualTo(before);
    }

    private static void storeAgain(RunningJarbase jarbase, Collection collection) {
        var store = jarbase.app().ports().data().records();
        store.list(Criteria.all(collection), 1_000).forEach(store::update);
    }

    /** A table, a column, an option and a migration of somebody else. */
    private void addWhatJarbaseDoesNotKnow() throws SQLException {
        execute("CREATE TABLE somebody_elses (a, b)");
        execute("INSERT INTO somebody_elses VALUES (1, x'00ff')");
        execute("ALTER TABLE users ADD COLUMN not_in_the_catalog TEXT DEFAULT 'kept'");
        execute("UPDATE _collections SET options = json_set(options, '$.laterOption', 'kept') WHERE name = 'users'");
        execute("INSERT INTO _migrations VALUES ('1800000000_later.js', 1800000000000000)");
    }

    /** The schema as SQLite prints it, and every row of every table. */
    private record Snapshot(List<String> schema, Map<String, List<String>> rows) {}

    private Snapshot snapshot() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")) {
            rows.put(table, rowsOf(table));
        }
        List<String> schema = query("SELECT type || ' ' || name || ' ' || COALESCE(sql, '') FROM sqlite_master"
                + " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY 1");
        return new Snapshot(schema, rows);
    }

    private List<String> rowsOf(String table) throws SQLException {
        List<String> columns = query(
                "SELECT '''\"' || name || '\":'' || quote(\"' || name || '\") || '' '' || typeof(\"' || name || '\")'"
                        + " FROM pragma_table_info('" + table + "')");
        return query("SELECT " + String.join(" || ' ' || ", columns) + " FROM \"" + table + "\" ORDER BY 1");
    }

    private List<String> query(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("data.db"));
    }

    private void copy(Path original) throws IOException {
        for (String name : List.of("data.db", "auxiliary.db")) {
            Files.copy(original.resolve(name), dir.resolve(name));
            assertThat(dir.resolve(name).toFile().setWritable(true)).isTrue();
        }
    }
}
