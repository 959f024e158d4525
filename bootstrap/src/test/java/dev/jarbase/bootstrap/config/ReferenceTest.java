package dev.jarbase.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference says of every key what the table of keys says. */
class ReferenceTest {
    private static final Path REFERENCE = Path.of("..", "docs", "reference", "configuration.md");

    @Test
    void referenceHasTheTableOfKeys() throws IOException {
        StringBuilder table = new StringBuilder("| key | flag of | default | meaning |\n| --- | --- | --- | --- |\n");
        for (Key key : Key.values()) {
            table.append(row(key));
        }

        assertThat(Files.readString(REFERENCE)).contains(table);
    }

    private static String row(Key key) {
        String command = switch (key.scope()) {
            case NONE -> "";
            case SERVE -> "`serve`";
            case STORAGE -> "`storage`";
            case ALL -> "all";
        };
        String byDefault = key.byDefault().isEmpty() ? "" : "`" + key.byDefault() + "`";
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.word(), command, byDefault, key.meaning() + limits(key.form()))
                .replace("|  |", "| |")
                .replace("|  |", "| |");
    }

    private static String limits(Form form) {
        return switch (form) {
            case Form.Word word when word.allowed().size() > 1 -> " (`" + String.join("`, `", word.allowed()) + "`)";
            case Form.Count count when count.most() < Integer.MAX_VALUE -> " (at most " + count.most() + ")";
            default -> "";
        };
    }
}
