package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.adapter.sqlite.query.SqlNull;
import dev.jarbase.adapter.sqlite.query.SqlQuery;
import dev.jarbase.adapter.sqlite.query.SqlValue;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.TextMatch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the records of one collection are read and written: its statements and the readers of its columns. Immutable. */
final class TablePlan {
    /** Larger lists grow as they are read: a limit says little of how many rows there are. */
    private static final int USUAL_PAGE = 100;

    private final Collection collection;
    private final List<Field> fields;
    private final ColumnReader[] readers;
    private final SqlName table;
    private final SqlName[] columns;
    private final String select;
    private final String byId;
    private final String insert;
    private final String delete;
    private final SqlQuery count;

    /** A statement that writes the changed values of a record. */
    record Update(String sql, List<@Nullable Object> binds) {}

    TablePlan(Collection collection) {
        this.collection = collection;
        this.fields = collection.fields();
        this.readers = new ColumnReader[fields.size()];
        this.columns = new SqlName[fields.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = SqlName.of(fields.get(i).name());
            readers[i] = ColumnReader.of(fields.get(i), collection.isView());
        }
        this.table = SqlName.of(collection.name());
        this.select = "SELECT " + columnList("m.") + " FROM " + table + " m";
        this.byId = select + " WHERE m.\"id\" = ? LIMIT 1";
        this.insert = "INSERT INTO " + table + " (" + columnList("") + ") VALUES (" + parameters(columns.length) + ")";
        this.delete = "DELETE FROM " + table + " WHERE \"id\" = ?";
        this.count = new SqlQuery("SELECT COUNT(*) FROM " + table, List.of(), Set.of(collection.name()));
    }

    boolean isFor(Collection other) {
        return collection == other;
    }

    String byId() {
        return byId;
    }

    String byIds(int count) {
        return select + " WHERE m.\"id\" IN (" + parameters(count) + ")";
    }

    String countByIds(int count) {
        return "SELECT COUNT(*) FROM " + table + " m WHERE m.\"id\" IN (" + parameters(count) + ")";
    }

    String byText(String field, boolean ignoreCase) {
        String column = "m." + SqlName.of(field);
        return select + " WHERE " + column + " = ?" + (ignoreCase ? " COLLATE NOCASE" : "") + inOrder() + " LIMIT ?";
    }

    /** @param rows how many rows, given by their numbers before the texts, it may be; 0 if it may be any */
    String byTexts(List<TextMatch> matches, int rows) {
        return select + " WHERE " + amongRows("m.", rows) + condition("m.", matches) + inOrder();
    }

    /** @param rows as in {@link #byTexts} */
    String deleteByTexts(List<TextMatch> matches, int rows) {
        return "DELETE FROM " + table + " WHERE " + amongRows("", rows) + condition("", matches);
    }

    private static String amongRows(String prefix, int rows) {
        return rows == 0 ? "" : prefix + "_rowid_ IN (" + parameters(Binds.parameters(rows)) + ") AND ";
    }

    private static String condition(String prefix, List<TextMatch> matches) {
        var condition = new StringBuilder();
        for (TextMatch match : matches) {
            condition
                    .append(condition.isEmpty() ? "" : " AND ")
                    .append(prefix)
                    .append(SqlName.of(match.field()))
                    .append(" IN (")
                    .append(parameters(Binds.parameters(match.values().size())))
                    .append(')');
        }
        return condition.toString();
    }

    /** Of a list, the quick search for the id in its text comes first; ids that JSON would escape go without. */
    String referencing(String field, String id) {
        String column = "m." + SqlName.of(field);
        if (!collection.field(field).orElseThrow().isMultiple()) {
            return select + " WHERE " + column + " = ?1" + inOrder();
        }
        String quick = isPlain(id) ? "instr(" + column + ", ?1) > 0 AND " : "";
        return select + " WHERE " + quick + "EXISTS (SELECT 1 FROM json_each(CASE WHEN json_valid(" + column + ") THEN "
                + column + " ELSE json_array(" + column + ") END) e WHERE e.value = ?1)" + inOrder();
    }

    SqlQuery count() {
        return count;
    }

    String insert() {
        return insert;
    }

    String delete() {
        return delete;
    }

    /** All values in the order of the columns of {@link #insert}. */
    @Nullable
    Object[] values(Record record) {
        @Nullable Object[] binds = new @Nullable Object[columns.length];
        for (int i = 0; i < binds.length; i++) {
            binds[i] = bind(record.at(i));
        }
        return binds;
    }

    /** The statement that brings a stored record up to date; nothing if it is. */
    Optional<Update> update(Record record) {
        var sql = new StringBuilder("UPDATE ").append(table).append(" SET ");
        List<@Nullable Object> binds = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            if (!record.isWritten(i)) {
                sql.append(binds.isEmpty() ? "" : ", ").append(columns[i]).append(" = ?");
                binds.add(bind(record.at(i)));
            }
        }
        if (binds.isEmpty()) {
            return Optional.empty();
        }
        binds.add(storedId(record));
        return Optional.of(new Update(sql.append(" WHERE \"id\" = ?").toString(), binds));
    }

    /** The id that the record's row has, or had when it was loaded. */
    String storedId(Record record) {
        int index = collection.indexOf("id");
        return index >= 0 && record.originalAt(index) instanceof FieldValue.Text text ? text.value() : "";
    }

    Optional<Record> readFirst(Rows rows) throws SQLException {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
    }

    List<Record> readAll(Rows rows, int expected) throws SQLException {
        List<Record> records = new ArrayList<>(Math.min(expected, USUAL_PAGE));
        while (rows.next()) {
            records.add(read(rows));
        }
        return records;
    }

    private Record read(Rows rows) throws SQLException {
        FieldValue[] values = new FieldValue[readers.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readers[i].read(rows, i);
        }
        return Record.stored(collection, values);
    }

    private static @Nullable Object bind(FieldValue value) {
        Object bind = SqlValue.of(value);
        return bind == SqlNull.NULL ? null : bind;
    }

    private String columnList(String prefix) {
        var list = new StringBuilder();
        for (SqlName column : columns) {
            list.append(list.isEmpty() ? "" : ", ").append(prefix).append(column);
        }
        return list.toString();
    }

    /** Rows of a table come in order of insertion; a view has no such order. */
    private String inOrder() {
        return collection.isView() ? "" : " ORDER BY m._rowid_";
    }

    private static String parameters(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '/') {
                return false;
            }
        }
        return true;
    }
}
