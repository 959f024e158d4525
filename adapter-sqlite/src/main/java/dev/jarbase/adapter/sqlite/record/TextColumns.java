package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldCasts;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import java.sql.SQLException;
import java.util.Optional;

/** Readers of fields whose values are stored as text. */
record TextColumns(Field field) {

    ColumnReader reader() {
        return switch (field.type()) {
            case DATE, AUTODATE -> this::date;
            case SELECT, FILE, RELATION -> field.isMultiple() ? this::several : this::single;
            case GEO_POINT -> this::geoPoint;
            case PASSWORD -> (rows, column) -> FieldValue.Password.hashed(rows.text(column));
            default -> (rows, column) -> FieldValue.Text.of(rows.text(column));
        };
    }

    private FieldValue date(Rows rows, int column) throws SQLException {
        String text = rows.text(column);
        return text.isEmpty() || isCanonicalDate(text) ? FieldValue.Text.of(text) : cast(text);
    }

    private FieldValue single(Rows rows, int column) throws SQLException {
        String text = rows.text(column);
        // peer: a text with a bracket may be a list from the time when the field took several items
        return text.indexOf('[') < 0 ? FieldValue.Text.of(text) : cast(text);
    }

    private FieldValue several(Rows rows, int column) throws SQLException {
        String text = rows.text(column);
        if (text.isEmpty() || text.equals("[]")) {
            return FieldValue.Texts.EMPTY;
        }
        Optional<FieldValue> simple = TextLists.parse(text);
        return simple.isPresent() ? simple.get() : cast(text);
    }

    private FieldValue geoPoint(Rows rows, int column) throws SQLException {
        String text = rows.text(column);
        return text.equals("{\"lon\":0,\"lat\":0}") ? FieldValue.Geo.ZERO : cast(text);
    }

    private FieldValue cast(String text) {
        return FieldCasts.fromJson(field, JsonValue.of(text));
    }

    /** Whether a text looks like {@code 2024-05-06 07:08:09.123Z}; what else is in range is not looked at. */
    private static boolean isCanonicalDate(String text) {
        if (text.length() != 24) {
            return false;
        }
        for (int i = 0; i < 24; i++) {
            char c = text.charAt(i);
            char expected = "0000-00-00 00:00:00.000Z".charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }
}
