package dev.jarbase.domain.field;

import java.util.List;

/** The value of one field of a record. Immutable; which case a field type uses is fixed (named below). */
public sealed interface FieldValue {

    /** Of text, email, url, editor, date, autodate, and of select, file and relation that take one item. */
    record Text(String value) implements FieldValue {
        /** The empty text. */
        public static final Text EMPTY = new Text("");

        public static Text of(String value) {
            return value.isEmpty() ? EMPTY : new Text(value);
        }
    }

    /** Of number; may be NaN or infinite until it is checked. */
    record Num(double value) implements FieldValue {
        /** Zero. */
        public static final Num ZERO = new Num(0);
    }

    /** Of bool. */
    enum Bool implements FieldValue {
        FALSE,
        TRUE;

        public static Bool of(boolean value) {
            return value ? TRUE : FALSE;
        }

        public boolean value() {
            return this == TRUE;
        }
    }

    /** Of select, file and relation that take several items. */
    record Texts(List<String> values) implements FieldValue {
        /** The empty list. */
        public static final Texts EMPTY = new Texts(List.of());

        public Texts {
            values = List.copyOf(values);
        }
    }

    /** Of json: the JSON text as it is stored; {@link #NULL} stands for no value. */
    record Json(String json) implements FieldValue {
        /** No value: SQL NULL in storage, {@code null} in answers. */
        public static final Json NULL = new Json("");

        /** The JSON text for answers. */
        public String text() {
            return json.isEmpty() ? "null" : json;
        }
    }

    /** Of geoPoint, in degrees. */
    record Geo(double lon, double lat) implements FieldValue {
        /** The zero value. */
        public static final Geo ZERO = new Geo(0, 0);
    }

    /**
     * Of password: the stored hash, or a new password that is not hashed yet.
     *
     * @param hash the bcrypt hash; empty if there is none or {@code plain} is new
     * @param plain the new password in clear, empty if unchanged; never stored, never logged
     */
    record Password(String hash, String plain) implements FieldValue {
        /** No password. */
        public static final Password NONE = new Password("", "");

        public static Password hashed(String hash) {
            return hash.isEmpty() ? NONE : new Password(hash, "");
        }

        public static Password plain(String plain) {
            return plain.isEmpty() ? NONE : new Password("", plain);
        }

        public boolean isPresent() {
            return !hash.isEmpty() || !plain.isEmpty();
        }

        @Override
        public String toString() {
            return "Password[***]";
        }
    }
}
