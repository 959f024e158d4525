package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.criteria.Join;
import dev.jarbase.domain.filter.FilterException;
import java.util.BitSet;
import java.util.List;

/** Writes the rows of joins as tables of a FROM clause. */
final class JoinWriter {
    /** Most tables that SQLite joins in one FROM clause. */
    private static final int MAX_TABLES = 64;

    private final SqlText sql;
    private final JoinGraph graph;
    private final OperandWriter operands;

    JoinWriter(SqlText sql, JoinGraph graph, OperandWriter operands) {
        this.sql = sql;
        this.graph = graph;
        this.operands = operands;
    }

    /** Adds left joins of rows, which all start at rows that are at hand or among them. */
    void leftJoins(BitSet added, Rows rows) {
        if (added.cardinality() >= MAX_TABLES) {
            throw new FilterException("the filter joins too many collections");
        }
        for (int row = added.nextSetBit(0); row >= 0; row = added.nextSetBit(row + 1)) {
            sql.add(" LEFT JOIN ");
            table(row, rows);
            if (hasCondition(row)) {
                sql.add(" ON ");
                condition(row, rows);
            }
        }
    }

    /** Writes the table of a row with its alias. */
    void table(int row, Rows rows) {
        switch (graph.join(row).kind()) {
            case Join.Kind.Items items ->
                operands.items(graph.from(row), items.field().name(), rows);
            case Join.Kind.Values values ->
                sql.add("json_each(").bind(jsonArray(values.jsonItems())).add(")");
            case Join.Kind.Related _,
                    Join.Kind.RelatedItem _,
                    Join.Kind.Referencing _,
                    Join.Kind.Unrelated _,
                    Join.Kind.Chosen _ -> sql.table(graph.collection(row));
        }
        sql.add(" ").add(rows.alias(row));
    }

    private static String jsonArray(List<String> items) {
        return "[" + String.join(",", items) + "]";
    }

    boolean hasCondition(int row) {
        return switch (graph.join(row).kind()) {
            case Join.Kind.Items _, Join.Kind.Values _, Join.Kind.Unrelated _ -> false;
            case Join.Kind.Related _, Join.Kind.RelatedItem _, Join.Kind.Referencing _, Join.Kind.Chosen _ -> true;
        };
    }

    /** Writes what ties a row to the one that it starts from. */
    void condition(int row, Rows rows) {
        int from = graph.from(row);
        switch (graph.join(row).kind()) {
            case Join.Kind.Related related -> {
                operands.column(row, "id", rows);
                sql.add(" = ");
                operands.column(from, related.field().name(), rows);
            }
            case Join.Kind.RelatedItem _ -> {
                operands.column(row, "id", rows);
                sql.add(" = ");
                operands.item(from, rows);
            }
            case Join.Kind.Referencing referencing -> referencing(row, from, referencing, rows);
            case Join.Kind.Chosen chosen -> {
                operands.column(row, "id", rows);
                anyOf(chosen.ids());
            }
            case Join.Kind.Items _, Join.Kind.Values _, Join.Kind.Unrelated _ ->
                throw new IllegalStateException("row " + row + " has no condition");
        }
    }

    private void referencing(int row, int from, Join.Kind.Referencing kind, Rows rows) {
        if (kind.field().isMultiple()) {
            operands.column(from, "id", rows);
            sql.add(" IN (SELECT value FROM ");
            operands.items(row, kind.field().name(), rows);
            sql.add(")");
        } else {
            operands.column(row, kind.field().name(), rows);
            sql.add(" = ");
            operands.column(from, "id", rows);
        }
    }

    /** Adds that the expression before equals one of some texts; the text of the statement tells one from several. */
    void anyOf(List<String> texts) {
        if (texts.size() == 1) {
            sql.add(" = ").bind(texts.getFirst());
        } else {
            sql.add(" IN (SELECT value FROM json_each(")
                    .bind(SqlValue.jsonArray(texts))
                    .add("))");
        }
    }
}
