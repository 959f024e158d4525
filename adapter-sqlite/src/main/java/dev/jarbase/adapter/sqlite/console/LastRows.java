package dev.jarbase.adapter.sqlite.console;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.RowsReader;
import dev.jarbase.domain.console.ConsoleAnswer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an answer of the rows of the last statement, with the time since {@link #start()}. For one use. */
final class LastRows implements RowsReader<ConsoleAnswer> {
    private final int most;
    private final List<ConsoleAnswer.Column> columns = new ArrayList<>();
    private final List<List<Optional<String>>> values = new ArrayList<>();
    private long start;

    LastRows(int most) {
        this.most = most;
    }

    void start() {
        start = System.nanoTime();
    }

    @Override
    public ConsoleAnswer read(Rows rows) throws SQLException {
        for (int i = 0; i < rows.columns(); i++) {
            columns.add(new ConsoleAnswer.Column(rows.name(i), rows.declaredType(i)));
        }
        while (values.size() < most && rows.next()) {
            List<Optional<String>> row = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                row.add(text(rows, i));
            }
            values.add(row);
        }
        return new ConsoleAnswer(Duration.ofNanos(System.nanoTime() - start), 0, columns, values);
    }

    private static Optional<String> text(Rows rows, int column) throws SQLException {
        return switch (rows.storage(column)) {
            case NULL -> Optional.empty();
            case REAL -> Optional.of(FloatText.of(rows.real(column)));
            case INTEGER, TEXT, BLOB -> Optional.of(rows.text(column));
        };
    }
}
