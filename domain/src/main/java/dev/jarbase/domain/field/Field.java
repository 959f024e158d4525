package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * A field of a collection: its options as data. Casting, generating and checking of values is in {@link FieldCasts} and
 * {@code FieldChecks}. Immutable. An absent limit is an empty Optional; a limit of 0 means the type's default.
 */
public sealed interface Field {
    FieldBase base();

    FieldType type();

    /** Returns the same field with other common properties. */
    Field withBase(FieldBase base);

    default String id() {
        return base().id();
    }

    default String name() {
        return base().name();
    }

    default boolean isSystem() {
        return base().system();
    }

    default boolean isHidden() {
        return base().hidden();
    }

    default boolean isRequired() {
        return base().required();
    }

    /** Whether a value is a list of items (select, file and relation fields that take more than one). */
    default boolean isMultiple() {
        return false;
    }

    /** Plain text, also the primary key; lengths in code points, {@code max} 0 means 5000. */
    record TextField(FieldBase base, long min, long max, String pattern, String autogeneratePattern, boolean primaryKey)
            implements Field {
        @Override
        public FieldType type() {
            return FieldType.TEXT;
        }

        @Override
        public TextField withBase(FieldBase newBase) {
            return new TextField(newBase, min, max, pattern, autogeneratePattern, primaryKey);
        }
    }

    /** A double-precision number. */
    record NumberField(FieldBase base, Optional<Double> min, Optional<Double> max, boolean onlyInt) implements Field {
        @Override
        public FieldType type() {
            return FieldType.NUMBER;
        }

        @Override
        public NumberField withBase(FieldBase newBase) {
            return new NumberField(newBase, min, max, onlyInt);
        }
    }

    /** True or false. */
    record BoolField(FieldBase base) implements Field {
        @Override
        public FieldType type() {
            return FieldType.BOOL;
        }

        @Override
        public BoolField withBase(FieldBase newBase) {
            return new BoolField(newBase);
        }
    }

    /** An e-mail address; absent lists are kept apart from empty ones, as stored. */
    record EmailField(FieldBase base, Optional<List<String>> exceptDomains, Optional<List<String>> onlyDomains)
            implements Field {
        @Override
        public FieldType type() {
            return FieldType.EMAIL;
        }

        @Override
        public EmailField withBase(FieldBase newBase) {
            return new EmailField(newBase, exceptDomains, onlyDomains);
        }
    }

    /** A URL. */
    record UrlField(FieldBase base, Optional<List<String>> exceptDomains, Optional<List<String>> onlyDomains)
            implements Field {
        @Override
        public FieldType type() {
            return FieldType.URL;
        }

        @Override
        public UrlField withBase(FieldBase newBase) {
            return new UrlField(newBase, exceptDomains, onlyDomains);
        }
    }

    /** Rich text; {@code maxSize} in bytes, 0 means 5 MiB. */
    record EditorField(FieldBase base, long maxSize, boolean convertUrls) implements Field {
        @Override
        public FieldType type() {
            return FieldType.EDITOR;
        }

        @Override
        public EditorField withBase(FieldBase newBase) {
            return new EditorField(newBase, maxSize, convertUrls);
        }
    }

    /** A moment in UTC with milliseconds; limits in the stored format, empty for none. */
    record DateField(FieldBase base, String min, String max) implements Field {
        @Override
        public FieldType type() {
            return FieldType.DATE;
        }

        @Override
        public DateField withBase(FieldBase newBase) {
            return new DateField(newBase, min, max);
        }
    }

    /** A moment set by the server. */
    record AutodateField(FieldBase base, boolean onCreate, boolean onUpdate) implements Field {
        @Override
        public FieldType type() {
            return FieldType.AUTODATE;
        }

        @Override
        public AutodateField withBase(FieldBase newBase) {
            return new AutodateField(newBase, onCreate, onUpdate);
        }
    }

    /** One or several of fixed values; {@code maxSelect} up to 1 means one. */
    record SelectField(FieldBase base, Optional<List<String>> values, long maxSelect) implements Field {
        @Override
        public FieldType type() {
            return FieldType.SELECT;
        }

        @Override
        public boolean isMultiple() {
            return maxSelect > 1;
        }

        @Override
        public SelectField withBase(FieldBase newBase) {
            return new SelectField(newBase, values, maxSelect);
        }
    }

    /** Names of stored files; {@code maxSize} in bytes, 0 means 5 MiB. */
    record FileField(
            FieldBase base,
            long maxSelect,
            long maxSize,
            Optional<List<String>> mimeTypes,
            Optional<List<String>> thumbs,
            boolean isProtected)
            implements Field {
        @Override
        public FieldType type() {
            return FieldType.FILE;
        }

        @Override
        public boolean isMultiple() {
            return maxSelect > 1;
        }

        @Override
        public FileField withBase(FieldBase newBase) {
            return new FileField(newBase, maxSelect, maxSize, mimeTypes, thumbs, isProtected);
        }
    }

    /** Ids of records of another collection. */
    record RelationField(FieldBase base, String collectionId, boolean cascadeDelete, long minSelect, long maxSelect)
            implements Field {
        @Override
        public FieldType type() {
            return FieldType.RELATION;
        }

        @Override
        public boolean isMultiple() {
            return maxSelect > 1;
        }

        @Override
        public RelationField withBase(FieldBase newBase) {
            return new RelationField(newBase, collectionId, cascadeDelete, minSelect, maxSelect);
        }
    }

    /** Any JSON value; {@code maxSize} in bytes, 0 means 1 MiB. */
    record JsonField(FieldBase base, long maxSize) implements Field {
        @Override
        public FieldType type() {
            return FieldType.JSON;
        }

        @Override
        public JsonField withBase(FieldBase newBase) {
            return new JsonField(newBase, maxSize);
        }
    }

    /** A password, stored as a bcrypt hash; {@code max} 0 means 71, {@code cost} 0 means 10. */
    record PasswordField(FieldBase base, long min, long max, String pattern, int cost) implements Field {
        @Override
        public FieldType type() {
            return FieldType.PASSWORD;
        }

        @Override
        public PasswordField withBase(FieldBase newBase) {
            return new PasswordField(newBase, min, max, pattern, cost);
        }
    }

    /** Longitude and latitude in degrees (WGS 84). */
    record GeoPointField(FieldBase base) implements Field {
        @Override
        public FieldType type() {
            return FieldType.GEO_POINT;
        }

        @Override
        public GeoPointField withBase(FieldBase newBase) {
            return new GeoPointField(newBase);
        }
    }

    /** Returns the same field without properties that this version does not know. */
    default Field withoutExtras() {
        return withBase(base().withExtras(JsonValue.Obj.EMPTY));
    }
}
