package dev.jarbase.domain.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What statements gave.
 *
 * @param time how long the statements ran
 * @param rows one value per column, as text; nothing stands for NULL
 */
public record ConsoleAnswer(Duration time, long affectedRows, List<Column> columns, List<List<Optional<String>>> rows) {
    public ConsoleAnswer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column of the answer.
     *
     * @param type as declared, empty for what is computed
     */
    public record Column(String name, String type) {}
}
