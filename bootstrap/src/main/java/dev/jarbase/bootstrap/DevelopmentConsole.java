package dev.jarbase.bootstrap;

import dev.jarbase.application.logs.LogSource;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows what happens, in development: the log with all levels, and statements without their values. Thread-safe; every
 * event is written in one piece.
 */
final class DevelopmentConsole {
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;
    private final boolean coloured;

    /** How a level looks on a terminal, as parameters of its colour sequences. */
    private enum Style {
        DEBUG("1;90", "37"),
        INFO("1;37", "37"),
        WARN("1;33", "33"),
        ERROR("1;31", "31");

        private final String title;
        private final String text;

        Style(String title, String text) {
            this.title = title;
            this.text = text;
        }

        static Style of(int level) {
            if (level < 0) {
                return DEBUG;
            }
            if (level < 4) {
                return INFO;
            }
            return level < 8 ? WARN : ERROR;
        }
    }

    /** @param coloured whether the stream is a terminal */
    DevelopmentConsole(PrintStream out, boolean coloured) {
        this.out = out;
        this.coloured = coloured;
    }

    /** The console of the process; coloured if it is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again without a terminal
    static DevelopmentConsole ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        Console console = System.console();
        return new DevelopmentConsole(out, console != null && console.isTerminal());
    }

    /** Shows a statement that ran. */
    void statement(String sql, long nanos) {
        print(paint("90", String.format(Locale.ROOT, "[%.2fms] %s", nanos / NANOS_PER_MILLI, sql)));
    }

    /** Shows an entry of the log; of requests, why they failed. */
    void entry(LogSource source) {
        StringBuilder text = new StringBuilder(message(source.level(), source.message()));
        JsonWriter data = new JsonWriter();
        source.writeData(data);
        JsonValue.Obj members = (JsonValue.Obj) JsonReader.parse(data.toBytes());
        if (members.get("type").equals(Optional.of(JsonValue.of("request")))) {
            String indent = "";
            for (String name : List.of("error", "details")) {
                String detail = members.get(name).map(DevelopmentConsole::plain).orElse("");
                if (!detail.isEmpty()) {
                    text.append('\n').append(paint("91", indent + "└─ " + detail));
                    indent += "   ";
                }
            }
        } else if (!members.members().isEmpty()) {
            text.append('\n').append(paint("90", "└─ " + data));
        }
        print(text.toString());
    }

    private static String plain(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Null _ -> "";
            case JsonValue other -> {
                JsonWriter json = new JsonWriter();
                json.value(other);
                yield json.toString();
            }
        };
    }

    /** Shows a message of the program itself, with the levels of the log: -4, 0, 4 or 8. */
    void line(int level, String text) {
        print(message(level, text));
    }

    private String message(int level, String text) {
        Style style = Style.of(level);
        return paint(style.title, style + " ") + paint(style.text, text);
    }

    private String paint(String parameters, String text) {
        return coloured ? "\033[" + parameters + "m" + text + "\033[0m" : text;
    }

    private void print(String text) {
        // In one piece: other threads write too.
        out.print(text + "\n");
        out.flush();
    }
}
