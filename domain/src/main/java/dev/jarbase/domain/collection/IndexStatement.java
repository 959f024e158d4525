package dev.jarbase.domain.collection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A CREATE INDEX statement in its parts. Names are without quotes; empty texts stand for absent parts.
 *
 * @param optional whether IF NOT EXISTS is said
 * @param where the condition of a partial index
 */
public record IndexStatement(
        boolean unique,
        boolean optional,
        String schema,
        String name,
        String table,
        List<Column> columns,
        String where) {
    public IndexStatement {
        columns = List.copyOf(columns);
    }

    /**
     * A column of an index.
     *
     * @param expression name of a column without quotes, or an expression
     * @param sort {@code ASC}, {@code DESC} or empty
     */
    public record Column(String expression, String collate, String sort) {
        private boolean isExpression() {
            return expression.contains("(") || expression.contains(" ");
        }

        private String written() {
            String text = isExpression() ? expression : quote(expression);
            String collated = collate.isEmpty() ? text : text + " COLLATE " + collate;
            return sort.isEmpty() ? collated : collated + " " + sort;
        }
    }

    /** Reads a statement; nothing if it is none or has no columns. A missing table is an empty name. */
    public static Optional<IndexStatement> parse(String text) {
        return new IndexStatementParser(text).parse();
    }

    /** Whether one of some statements makes a single column unique, whatever its condition. */
    public static boolean isUnique(List<String> statements, String column) {
        return uniqueColumn(statements, column).isPresent();
    }

    /** Returns how the first of some statements that makes a single column unique compares it. */
    public static Optional<Column> uniqueColumn(List<String> statements, String column) {
        for (String statement : statements) {
            Optional<IndexStatement> index = parse(statement);
            if (index.isPresent() && index.get().isUniqueOn(column)) {
                return Optional.of(index.get().columns().getFirst());
            }
        }
        return Optional.empty();
    }

    private boolean isUniqueOn(String column) {
        return unique && columns.size() == 1 && columns.getFirst().expression().equalsIgnoreCase(column);
    }

    public IndexStatement withTable(String newTable) {
        return new IndexStatement(unique, optional, schema, name, newTable, columns, where);
    }

    public IndexStatement withName(String newName) {
        return new IndexStatement(unique, optional, schema, newName, table, columns, where);
    }

    /** Returns what is indexed and how, without the names of index, schema and table. */
    public IndexStatement anonymous() {
        return new IndexStatement(unique, optional, "", "", "", columns, where);
    }

    /** Returns what makes two unique indexes forbid the same: without names, condition, collations and order. */
    public IndexStatement constraint() {
        List<Column> bare = columns.stream()
                .map(column -> new Column(column.expression(), "", ""))
                .toList();
        return new IndexStatement(unique, optional, "", "", "", bare, "");
    }

    /** Whether names and columns suffice for a statement. */
    public boolean isComplete() {
        return !name.isEmpty() && !table.isEmpty() && !columns.isEmpty();
    }

    /** Returns the statement in normal form: names in backticks, several columns on lines of their own. */
    public String write() {
        var out = new StringBuilder("CREATE ");
        out.append(unique ? "UNIQUE INDEX " : "INDEX ").append(optional ? "IF NOT EXISTS " : "");
        if (!schema.isEmpty()) {
            out.append(quote(schema)).append('.');
        }
        out.append(quote(name)).append(" ON ").append(quote(table)).append(" (");
        List<String> written = columns.stream().map(Column::written).toList();
        if (written.size() == 1) {
            out.append(written.getFirst());
        } else {
            out.append("\n  ").append(String.join(",\n  ", written)).append('\n');
        }
        out.append(')');
        if (!where.isEmpty()) {
            out.append(" WHERE ").append(where);
        }
        return out.toString();
    }

    static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static String quote(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
