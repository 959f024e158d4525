package dev.jarbase.adapter.sqlite.console;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.RowsReader;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.schema.SqlMessages;
import dev.jarbase.domain.console.ConsoleAnswer;
import dev.jarbase.domain.console.RefusedStatementException;
import dev.jarbase.domain.console.SqlConsole;
import dev.jarbase.domain.record.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Runs statements on one SQLite file. Thread-safe. */
public final class SqliteConsole implements SqlConsole {
    /** How long statements of a superuser may run. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final SqliteFile file;
    private final Duration limit;

    public SqliteConsole(SqliteFile file) {
        this(file, LIMIT);
    }

    SqliteConsole(SqliteFile file, Duration limit) {
        this.file = file;
        this.limit = limit;
    }

    @Override
    public ConsoleAnswer change(String statements) {
        try {
            long start = System.nanoTime();
            long changed = file.writeWithin(limit, connection -> change(connection, statements));
            return new ConsoleAnswer(since(start), changed, List.of(), List.of());
        } catch (StoreException failure) {
            throw refused(failure);
        }
    }

    /** peer: the count is that of the last statement which changed rows, were it an earlier one */
    private static long change(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
            try (ResultSet changes = statement.executeQuery("SELECT changes()")) {
                return changes.next() ? changes.getLong(1) : 0;
            }
        }
    }

    @Override
    public ConsoleAnswer read(String statements, int mostRows) {
        List<String> split = StatementSplitter.split(statements);
        if (split.isEmpty()) {
            return new ConsoleAnswer(Duration.ZERO, 0, List.of(), List.of());
        }
        try {
            return file.apart(limit, apart -> {
                // The clock starts once all is there that a first use loads.
                RowsReader<Boolean> run = Rows::next;
                var last = new LastRows(mostRows);
                last.start();
                for (String earlier : split.subList(0, split.size() - 1)) {
                    apart.query(earlier, run);
                }
                return apart.query(split.getLast(), last);
            });
        } catch (StoreException failure) {
            throw refused(failure);
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static RefusedStatementException refused(StoreException failure) {
        String reason = failure.getCause() instanceof SQLException cause
                ? SqlMessages.of(cause)
                : String.valueOf(failure.getMessage());
        return new RefusedStatementException(reason, failure);
    }
}
