package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.adapter.sqlite.connection.Rows.Storage;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.field.ZeroValues;
import dev.jarbase.domain.json.JsonValue;
import java.sql.SQLException;

/**
 * Reads the value of one field from its column. Values as this server and the peer write them are taken directly; of
 * others the text is cast as if it had been submitted, as the peer does with every value.
 */
@FunctionalInterface
interface ColumnReader {
    FieldValue read(Rows rows, int column) throws SQLException;

    /**
     * Returns the reader of a field.
     *
     * @param anyStorage whether values may be stored in any way, as in views; columns of tables convert to text
     */
    static ColumnReader of(Field field, boolean anyStorage) {
        ColumnReader reader = new TextColumns(field).reader();
        return switch (field.type()) {
            case NUMBER -> (rows, column) -> number(field, rows, column);
            case BOOL -> (rows, column) -> bool(field, rows, column);
            case JSON -> (rows, column) -> json(field, rows, column);
            default -> anyStorage ? (rows, column) -> checked(field, reader, rows, column) : reader;
        };
    }

    private static FieldValue number(Field field, Rows rows, int column) throws SQLException {
        return switch (rows.storage(column)) {
            case INTEGER, REAL -> new FieldValue.Num(rows.real(column));
            case NULL -> FieldValue.Num.ZERO;
            case TEXT, BLOB -> cast(field, rows.text(column));
        };
    }

    private static FieldValue bool(Field field, Rows rows, int column) throws SQLException {
        return switch (rows.storage(column)) {
            case INTEGER -> FieldValue.Bool.of(rows.integer(column) != 0);
            case NULL -> FieldValue.Bool.FALSE;
            case REAL -> cast(field, StoredNumbers.text(rows.real(column)));
            case TEXT, BLOB -> cast(field, rows.text(column));
        };
    }

    private static FieldValue json(Field field, Rows rows, int column) throws SQLException {
        return switch (rows.storage(column)) {
            case NULL -> FieldValue.Json.NULL;
            case INTEGER -> new FieldValue.Json(Long.toString(rows.integer(column)));
            case REAL -> cast(field, StoredNumbers.text(rows.real(column)));
            case TEXT, BLOB -> {
                String text = rows.text(column);
                yield JsonScan.isStoredJson(text) ? new FieldValue.Json(text) : cast(field, text);
            }
        };
    }

    private static FieldValue checked(Field field, ColumnReader reader, Rows rows, int column) throws SQLException {
        Storage storage = rows.storage(column);
        return switch (storage) {
            case TEXT, INTEGER, BLOB -> reader.read(rows, column);
            case REAL -> cast(field, StoredNumbers.text(rows.real(column)));
            case NULL -> ZeroValues.of(field);
        };
    }

    private static FieldValue cast(Field field, String text) {
        return FieldCasts.fromJson(field, JsonValue.of(text));
    }
}
