package dev.jarbase.application.console;

import dev.jarbase.domain.console.ConsoleAnswer;
import dev.jarbase.domain.console.RefusedStatementException;
import dev.jarbase.domain.console.SqlConsole;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs SQL that a superuser wrote. Thread-safe. */
public final class RunSql {
    private static final int LONGEST_QUERY = 5_000;
    private static final int MOST_ROWS = 1_000;
    private static final List<String> CHANGES =
            List.of("INSERT", "CREATE", "UPDATE", "DELETE", "DROP", "DETACH", "ALTER", "REPLACE");

    private final SqlConsole console;

    public RunSql(SqlConsole console) {
        this.console = console;
    }

    /**
     * Runs statements, in one transaction if they begin as a change does.
     *
     * @throws Fault if there are none, or the store refuses them
     */
    public ConsoleAnswer run(String query, Actor actor) {
        SuperuserOnly.check(actor);
        check(query);
        String trimmed = query.strip();
        if (trimmed.isEmpty()) {
            throw refused("empty query");
        }
        try {
            return isChange(trimmed) ? console.change(trimmed) : console.read(trimmed, MOST_ROWS);
        } catch (RefusedStatementException refusal) {
            throw refused(String.valueOf(refusal.getMessage()));
        }
    }

    private static void check(String query) {
        if (query.isEmpty()) {
            throw invalid(RuleErrors.required());
        }
        if (query.codePointCount(0, query.length()) > LONGEST_QUERY) {
            Map<String, JsonValue> params = new LinkedHashMap<>();
            params.put("max", JsonValue.of(LONGEST_QUERY));
            params.put("min", JsonValue.of(0));
            throw invalid(FieldErrors.of(
                    "validation_length_too_long", "The length must be no more than " + LONGEST_QUERY + ".", params));
        }
    }

    private static Fault invalid(FieldErrors error) {
        return Fault.invalid("An error occurred while validating the submitted data.", FieldErrors.at("query", error));
    }

    private static boolean isChange(String query) {
        String upper = query.toUpperCase(Locale.ROOT);
        return CHANGES.stream().anyMatch(upper::startsWith);
    }

    private static Fault refused(String reason) {
        return Fault.invalid("Failed to execute query. Raw error:\n" + reason);
    }
}
