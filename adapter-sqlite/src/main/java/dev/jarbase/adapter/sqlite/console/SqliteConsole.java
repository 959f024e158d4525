package dev.jarbase.adapter.sqlite.console;

import dev.jarbase.adapter.sqlite.connection.Rows;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
                long start = System.nanoTime();
                for (String earlier : split.subList(0, split.size() - 1)) {
                    apart.query(earlier, Rows::next);
                }
                return apart.query(split.getLast(), rows -> answer(rows, mostRows, start));
            });
        } catch (StoreException failure) {
            throw refused(failure);
        }
    }

    private static ConsoleAnswer answer(Rows rows, int mostRows, long start) throws SQLException {
        List<ConsoleAnswer.Column> columns = new ArrayList<>();
        for (int i = 0; i < rows.columns(); i++) {
            columns.add(new ConsoleAnswer.Column(rows.name(i), rows.declaredType(i)));
        }
        List<List<Optional<String>>> values = new ArrayList<>();
        while (values.size() < mostRows && rows.next()) {
            List<Optional<String>> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(text(rows, i));
            }
            values.add(row);
        }
        return new ConsoleAnswer(since(start), 0, columns, values);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Optional<String> text(Rows rows, int column) throws SQLException {
        return switch (rows.storage(column)) {
            case NULL -> Optional.empty();
            case REAL -> Optional.of(FloatText.of(rows.real(column)));
            case INTEGER, TEXT, BLOB -> Optional.of(rows.text(column));
        };
    }

    private static RefusedStatementException refused(StoreException failure) {
        String reason = failure.getCause() instanceof SQLException cause
                ? SqlMessages.of(cause)
                : String.valueOf(failure.getMessage());
        return new RefusedStatementException(reason, failure);
    }
}
