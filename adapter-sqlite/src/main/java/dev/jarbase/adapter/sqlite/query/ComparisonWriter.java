package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Operator;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.filter.Emptiness;
import dev.jarbase.domain.filter.Equality;
import java.util.Optional;

/** Writes single comparisons of two operands whose rows are at hand. */
final class ComparisonWriter {
    private final SqlText sql;
    private final JoinGraph graph;
    private final OperandWriter operands;

    /**
     * A side of a comparison.
     *
     * @param isRow whether it is the value of one row of a list that is looked through
     */
    record Side(Operand operand, Emptiness emptiness, Rows rows, boolean isRow) {
        static Side of(Operand operand, Rows rows) {
            return new Side(operand, Emptiness.of(operand), rows, false);
        }

        static Side ofRow(Operand operand, Rows rows) {
            return new Side(operand, Emptiness.ofRow(operand), rows, true);
        }

        static Side ofOther(Operand operand, Rows rows) {
            return new Side(operand, Emptiness.ofOther(operand), rows, false);
        }
    }

    ComparisonWriter(SqlText sql, JoinGraph graph, OperandWriter operands) {
        this.sql = sql;
        this.graph = graph;
        this.operands = operands;
    }

    void write(Side left, Operator operator, Side right) {
        switch (operator) {
            case EQUAL, NOT_EQUAL -> equality(left, operator == Operator.EQUAL, right);
            case LIKE, NOT_LIKE -> {
                operand(left);
                sql.add(operator == Operator.LIKE ? " LIKE " : " NOT LIKE ");
                operands.writePattern(right.operand(), right.rows(), right.isRow());
                sql.add(" ESCAPE '\\'");
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                operand(left);
                sql.add(" ").add(operator.sign()).add(" ");
                operand(right);
            }
        }
    }

    private void equality(Side left, boolean equal, Side right) {
        switch (Equality.of(left.emptiness(), right.emptiness())) {
            case STRICT -> {
                operand(left);
                sql.add(equal ? " IS " : " IS NOT ");
                operand(right);
            }
            case BOTH_EMPTY -> sql.add(equal ? "1" : "0");
            case DIRECT -> {
                orEmpty(left);
                sql.add(equal ? " = " : " IS NOT ");
                orEmpty(right);
            }
            case LEFT_EMPTY -> empty(right, equal);
            case RIGHT_EMPTY -> empty(left, equal);
            case LENIENT -> lenient(left, equal, right);
        }
    }

    private void operand(Side side) {
        operands.write(side.operand(), side.rows());
    }

    private void orEmpty(Side side) {
        if (side.emptiness().isEmpty()) {
            sql.add("''");
        } else {
            operand(side);
        }
    }

    private void empty(Side side, boolean equal) {
        sql.add("(");
        operand(side);
        sql.add(equal ? " = '' OR " : " IS NOT '' AND ");
        operand(side);
        sql.add(equal ? " IS NULL)" : " IS NOT NULL)");
    }

    /** An index can only serve columns that are not wrapped, which is the same where neither can be null. */
    private void lenient(Side left, boolean equal, Side right) {
        if (isStoredText(left) && isStoredText(right)) {
            operand(left);
            sql.add(equal ? " = " : " <> ");
            operand(right);
            return;
        }
        sql.add("COALESCE(");
        operand(left);
        sql.add(equal ? ", '') = COALESCE(" : ", '') IS NOT COALESCE(");
        operand(right);
        sql.add(", '')");
    }

    private boolean isStoredText(Side side) {
        if (!(side.operand() instanceof Operand.Column column) || !side.rows().isCertain(column.row())) {
            return false;
        }
        Collection collection = graph.collection(column.row());
        Optional<Field> field = collection.isView() ? Optional.empty() : collection.field(column.field());
        return field.isPresent() && isText(field.get());
    }

    private static boolean isText(Field field) {
        return switch (field.type()) {
            case TEXT, EMAIL, URL, EDITOR, DATE, AUTODATE, PASSWORD -> true;
            case SELECT, FILE, RELATION -> !field.isMultiple();
            case NUMBER, BOOL, JSON, GEO_POINT -> false;
        };
    }
}
