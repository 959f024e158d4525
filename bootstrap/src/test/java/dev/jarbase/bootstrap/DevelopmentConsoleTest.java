package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.logs.LogSource;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DevelopmentConsoleTest {
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final DevelopmentConsole console = console(false);

    private DevelopmentConsole console(boolean coloured) {
        return new DevelopmentConsole(new PrintStream(shown, true, StandardCharsets.UTF_8), coloured);
    }

    private String shown() {
        return shown.toString(StandardCharsets.UTF_8);
    }

    private record Source(int level, String message, String data) implements LogSource {
        @Override
        public long millis() {
            return 0;
        }

        @Override
        public void writeData(JsonWriter out) {
            out.raw(data);
        }
    }

    @Test
    void showsRequestsAndWhyTheyFailed() {
        console.entry(new Source(LogEntry.INFO, "GET /api/health", "{\"type\":\"request\",\"status\":200}"));
        console.entry(new Source(
                LogEntry.ERROR, "GET /api/x", "{\"type\":\"request\",\"error\":\"Not there.\",\"details\":{\"a\":1}}"));

        assertThat(shown()).isEqualTo("INFO GET /api/health\nERROR GET /api/x\n└─ Not there.\n   └─ {\"a\":1}\n");
    }

    @Test
    void showsTheDataOfOtherEntries() {
        console.entry(new Source(LogEntry.WARN, "late", "{\"job\":\"a\"}"));
        console.entry(new Source(LogEntry.DEBUG, "early", "{}"));

        assertThat(shown()).isEqualTo("WARN late\n└─ {\"job\":\"a\"}\nDEBUG early\n");
    }

    @Test
    void showsStatementsWithTheirTime() {
        console.statement("SELECT 1", 1_250_000);

        assertThat(shown()).isEqualTo("[1.25ms] SELECT 1\n");
    }

    @Test
    void coloursLevelsOnATerminal() {
        console(true).line(LogEntry.ERROR, "broken");

        assertThat(shown()).isEqualTo("\033[1;31mERROR \033[0m\033[31mbroken\033[0m\n");
    }
}
