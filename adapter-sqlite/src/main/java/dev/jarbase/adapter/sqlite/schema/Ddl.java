package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs statements that change or describe the schema on one connection. */
record Ddl(Connection connection) {

    /** A column as SQLite describes it. */
    record Column(String name, String type) {}

    /** A table, view or index as the schema lists it. */
    record Entry(String name, String sql) {}

    /** Runs one statement; text after its end is ignored. */
    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void run(String sql, String... binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, binds);
            statement.execute();
        }
    }

    /** Returns the first column of the rows of a query. */
    List<String> texts(String sql, String... binds) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, binds);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            }
        }
    }

    /** Returns the columns of a table or view; of none if it does not exist. @throws SQLException if a view is broken */
    List<Column> columns(String table) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT `name`, `type` FROM pragma_table_info(?)")) {
            bind(statement, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<Column> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(new Column(rows.getString(1), rows.getString(2)));
                }
                return columns;
            }
        }
    }

    boolean hasTable(String name) throws SQLException {
        return !texts("""
            SELECT 1 FROM `sqlite_schema`
            WHERE `type` IN ('table', 'view') AND lower(`name`) = lower(?) LIMIT 1
            """, name).isEmpty();
    }

    Optional<String> tableOfIndex(String index) throws SQLException {
        return texts("""
            SELECT `tbl_name` FROM `sqlite_schema`
            WHERE `type` = 'index' AND lower(`name`) = lower(?) LIMIT 1
            """, index).stream().findFirst();
    }

    /** Returns the entries of a kind ({@code view}, {@code index}) of a table, with their statements. */
    List<Entry> entries(String type, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
            SELECT `name`, `sql` FROM `sqlite_schema`
            WHERE `type` = ?1 AND (?2 = '' OR lower(`tbl_name`) = lower(?2)) AND `sql` IS NOT NULL
            """)) {
            bind(statement, type, table);
            try (ResultSet rows = statement.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new Entry(rows.getString(1), rows.getString(2)));
                }
                return entries;
            }
        }
    }

    /** Runs work and undoes what it changed, whether it succeeds or is refused. */
    <T> T undone(Work<T> work) throws SQLException {
        run("SAVEPOINT trial");
        boolean alive = true;
        try {
            return work.run();
        } catch (SQLException failure) {
            alive = SqlMessages.isRefusal(failure);
            throw failure;
        } finally {
            if (alive) {
                run("ROLLBACK TO trial");
                run("RELEASE trial");
            }
        }
    }

    /** Work on the connection. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    void dropView(String name) throws SQLException {
        run("DROP VIEW IF EXISTS " + SqlName.of(name));
    }

    private static void bind(PreparedStatement statement, String... binds) throws SQLException {
        for (int i = 0; i < binds.length; i++) {
            statement.setString(i + 1, binds[i]);
        }
    }
}
