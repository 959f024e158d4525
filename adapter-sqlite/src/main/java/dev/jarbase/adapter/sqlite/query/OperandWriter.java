package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.json.JsonNumbers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes operands as SQL expressions that need no brackets around them. */
final class OperandWriter {
    private static final int MAX_PATTERN_BYTES = 50_000;

    private final SqlText sql;
    private final PredicateWriter predicates;

    OperandWriter(SqlText sql, PredicateWriter predicates) {
        this.sql = sql;
        this.predicates = predicates;
    }

    void write(Operand operand, Rows rows) {
        write(operand, rows, false);
    }

    /** Writes the right side of LIKE: bound values become patterns, others are looked for anywhere. */
    void writePattern(Operand operand, Rows rows, boolean isRow) {
        if (!isRow && hasBound(operand)) {
            write(operand, rows, true);
        } else {
            sql.add("('%' || ");
            write(operand, rows, false);
            sql.add(" || '%')");
        }
    }

    private void write(Operand operand, Rows rows, boolean pattern) {
        switch (operand) {
            case Operand.Column column -> column(column.row(), column.field(), rows);
            case Operand.Json json -> json(json, rows);
            case Operand.Length length -> length(length, rows);
            case Operand.Item item -> item(item.row(), rows);
            case Operand.Lower lower -> call("LOWER", List.of(lower.of()), rows, pattern);
            case Operand.Distance distance -> call(GeoDistance.NAME, distance.coordinates(), rows, pattern);
            case Operand.FormattedTime time -> formattedTime(time.arguments(), rows, pattern);
            case Operand.Truth truth -> {
                sql.add("(");
                predicates.write(truth.of(), rows);
                sql.add(")");
            }
            case Operand.Guarded guarded -> {
                sql.add("CASE WHEN ");
                column(guarded.row(), guarded.guard(), rows);
                sql.add(" THEN ");
                write(guarded.of(), rows, pattern);
                sql.add(" ELSE '' END");
            }
            case Operand.Nothing _ -> sql.add("NULL");
            case Operand.Literal literal -> sql.add(Integer.toString(literal.value()));
            case Operand.Present present -> sql.add(present.value() ? "TRUE" : "FALSE");
            case Operand.Bound bound -> sql.bind(pattern ? pattern(bound) : value(bound));
        }
    }

    void column(int row, String field, Rows rows) {
        if (rows.isMissing(row)) {
            sql.add("NULL");
        } else {
            sql.add(rows.alias(row)).add(".").add(SqlName.of(field));
        }
    }

    void item(int row, Rows rows) {
        sql.add(rows.isMissing(row) ? "NULL" : rows.alias(row) + ".value");
    }

    /** Writes the items of a list column as a table; what is no list is its only item. */
    void items(int row, String field, Rows rows) {
        sql.add("json_each(CASE WHEN ");
        isArray(row, field, rows);
        sql.add(" THEN ");
        column(row, field, rows);
        sql.add(" ELSE json_array(");
        column(row, field, rows);
        sql.add(") END)");
    }

    private void isArray(int row, String field, Rows rows) {
        sql.add("iif(json_valid(");
        column(row, field, rows);
        sql.add("), json_type(");
        column(row, field, rows);
        sql.add(") = 'array', FALSE)");
    }

    private void length(Operand.Length length, Rows rows) {
        sql.add("json_array_length(CASE WHEN ");
        isArray(length.row(), length.field(), rows);
        sql.add(" THEN ");
        column(length.row(), length.field(), rows);
        sql.add(" WHEN COALESCE(");
        column(length.row(), length.field(), rows);
        sql.add(", '') = '' THEN '[]' ELSE '[0]' END)");
    }

    /** Peer: a column that is no JSON is taken as one JSON text. */
    private void json(Operand.Json json, Rows rows) {
        sql.add("(CASE WHEN json_valid(");
        column(json.row(), json.field(), rows);
        sql.add(") THEN json_extract(");
        column(json.row(), json.field(), rows);
        sql.add(", ").literal("$" + json.path()).add(") ELSE json_extract(json_object('pb', ");
        column(json.row(), json.field(), rows);
        sql.add("), ").literal("$.pb" + json.path()).add(") END)");
    }

    private void call(String function, List<Operand> arguments, Rows rows, boolean pattern) {
        String separator = function + "(";
        for (Operand argument : arguments) {
            sql.add(separator);
            write(argument, rows, pattern);
            separator = ", ";
        }
        sql.add(")");
    }

    /** The clock is asked for by a bound word, so that those who keep results can see it. */
    private void formattedTime(List<Operand> arguments, Rows rows, boolean pattern) {
        if (arguments.size() > 1) {
            call("strftime", arguments, rows, pattern);
            return;
        }
        sql.add("strftime(");
        write(arguments.getFirst(), rows, pattern);
        sql.add(", ").bind("now").add(")");
    }

    private static boolean hasBound(Operand operand) {
        return switch (operand) {
            case Operand.Bound _ -> true;
            case Operand.Lower lower -> hasBound(lower.of());
            case Operand.Distance distance -> distance.coordinates().stream().anyMatch(OperandWriter::hasBound);
            case Operand.FormattedTime _ -> true;
            case Operand.Column _,
                    Operand.Json _,
                    Operand.Length _,
                    Operand.Item _,
                    Operand.Truth _,
                    Operand.Guarded _,
                    Operand.Nothing _,
                    Operand.Literal _,
                    Operand.Present _ -> false;
        };
    }

    private static Object value(Operand.Bound bound) {
        return switch (bound) {
            case Operand.Text text -> text.value();
            case Operand.Number number -> number.value();
            case Operand.Whole whole -> whole.value();
            case Operand.Flag flag -> flag.value() ? 1L : 0L;
        };
    }

    private static String pattern(Operand.Bound bound) {
        String text = switch (bound) {
            case Operand.Text value -> value.value();
            case Operand.Number number -> JsonNumbers.plain(number.value());
            case Operand.Whole whole -> Long.toString(whole.value());
            case Operand.Flag flag -> Boolean.toString(flag.value());
        };
        String pattern = LikePattern.of(text);
        if (pattern.length() > MAX_PATTERN_BYTES / 4
                && pattern.getBytes(StandardCharsets.UTF_8).length > MAX_PATTERN_BYTES) {
            throw new FilterException("the text to look for is too long");
        }
        return pattern;
    }
}
