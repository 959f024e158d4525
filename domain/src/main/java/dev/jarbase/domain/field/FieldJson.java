package dev.jarbase.domain.field;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.text.DateTimes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The JSON form of fields: as stored in a collection row and as sent by the API. */
public final class FieldJson {
    private FieldJson() {}

    /**
     * Reads a field. Property names match in any case, absent ones take their defaults, unknown ones become extras.
     *
     * @throws FieldFormatException if the type is unknown or a property is of the wrong kind
     */
    public static Field read(JsonValue.Obj json) {
        var properties = new FieldProperties(json);
        String word = properties.text("type");
        FieldType type = FieldType.of(word)
                .orElseThrow(() -> new FieldFormatException("missing or unknown field type \"" + word + "\""));
        Field field = read(type, base(type, properties), properties);
        JsonValue.Obj extras = properties.extras();
        return extras.members().isEmpty() ? field : field.withBase(field.base().withExtras(extras));
    }

    private static FieldBase base(FieldType type, FieldProperties properties) {
        boolean autodate = type == FieldType.AUTODATE;
        return new FieldBase(
                properties.text("id"),
                properties.text("name"),
                properties.bool("system"),
                properties.bool("hidden"),
                properties.bool("presentable"),
                autodate ? "" : properties.text("help"),
                !autodate && properties.bool("required"),
                JsonValue.Obj.EMPTY);
    }

    private static Field read(FieldType type, FieldBase base, FieldProperties from) {
        return switch (type) {
            case TEXT ->
                new Field.TextField(
                        base,
                        from.integer("min"),
                        from.integer("max"),
                        from.text("pattern"),
                        from.text("autogeneratePattern"),
                        from.bool("primaryKey"));
            case NUMBER -> new Field.NumberField(base, from.number("min"), from.number("max"), from.bool("onlyInt"));
            case BOOL -> new Field.BoolField(base);
            case EMAIL -> new Field.EmailField(base, from.texts("exceptDomains"), from.texts("onlyDomains"));
            case URL -> new Field.UrlField(base, from.texts("exceptDomains"), from.texts("onlyDomains"));
            case EDITOR -> new Field.EditorField(base, from.integer("maxSize"), from.bool("convertURLs"));
            case DATE ->
                new Field.DateField(base, DateTimes.normalize(from.text("min")), DateTimes.normalize(from.text("max")));
            case AUTODATE -> new Field.AutodateField(base, from.bool("onCreate"), from.bool("onUpdate"));
            case SELECT -> new Field.SelectField(base, from.texts("values"), from.integer("maxSelect"));
            case FILE ->
                new Field.FileField(
                        base,
                        from.integer("maxSelect"),
                        from.integer("maxSize"),
                        from.texts("mimeTypes"),
                        from.texts("thumbs"),
                        from.bool("protected"));
            case RELATION ->
                new Field.RelationField(
                        base,
                        from.text("collectionId"),
                        from.bool("cascadeDelete"),
                        from.integer("minSelect"),
                        from.integer("maxSelect"));
            case JSON -> new Field.JsonField(base, from.integer("maxSize"));
            case PASSWORD ->
                new Field.PasswordField(
                        base, from.integer("min"), from.integer("max"), from.text("pattern"), cost(from));
            case GEO_POINT -> new Field.GeoPointField(base);
        };
    }

    private static int cost(FieldProperties from) {
        return Math.clamp(from.integer("cost"), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Returns every property of a field, extras included, with names in alphabetical order. */
    public static JsonValue.Obj write(Field field) {
        Map<String, JsonValue> out = new TreeMap<>(field.base().extras().members());
        FieldBase base = field.base();
        out.put("id", JsonValue.of(base.id()));
        out.put("name", JsonValue.of(base.name()));
        out.put("type", JsonValue.of(field.type().word()));
        out.put("system", JsonValue.of(base.system()));
        out.put("hidden", JsonValue.of(base.hidden()));
        out.put("presentable", JsonValue.of(base.presentable()));
        if (field.type() != FieldType.AUTODATE) {
            out.put("help", JsonValue.of(base.help()));
            out.put("required", JsonValue.of(base.required()));
        }
        writeOwn(field, out);
        return new JsonValue.Obj(out);
    }

    private static void writeOwn(Field field, Map<String, JsonValue> out) {
        switch (field) {
            case Field.TextField text -> text(text, out);
            case Field.NumberField number -> {
                out.put("min", optional(number.min()));
                out.put("max", optional(number.max()));
                out.put("onlyInt", JsonValue.of(number.onlyInt()));
            }
            case Field.BoolField ignored -> {}
            case Field.EmailField email -> domains(email.exceptDomains(), email.onlyDomains(), out);
            case Field.UrlField url -> domains(url.exceptDomains(), url.onlyDomains(), out);
            case Field.EditorField editor -> {
                out.put("maxSize", JsonValue.of(editor.maxSize()));
                out.put("convertURLs", JsonValue.of(editor.convertUrls()));
            }
            case Field.DateField date -> {
                out.put("min", JsonValue.of(date.min()));
                out.put("max", JsonValue.of(date.max()));
            }
            case Field.AutodateField date -> {
                out.put("onCreate", JsonValue.of(date.onCreate()));
                out.put("onUpdate", JsonValue.of(date.onUpdate()));
            }
            case Field.SelectField select -> {
                out.put("values", list(select.values()));
                out.put("maxSelect", JsonValue.of(select.maxSelect()));
            }
            case Field.FileField file -> file(file, out);
            case Field.RelationField relation -> relation(relation, out);
            case Field.JsonField json -> out.put("maxSize", JsonValue.of(json.maxSize()));
            case Field.PasswordField password -> password(password, out);
            case Field.GeoPointField ignored -> {}
        }
    }

    private static void text(Field.TextField text, Map<String, JsonValue> out) {
        out.put("min", JsonValue.of(text.min()));
        out.put("max", JsonValue.of(text.max()));
        out.put("pattern", JsonValue.of(text.pattern()));
        out.put("autogeneratePattern", JsonValue.of(text.autogeneratePattern()));
        out.put("primaryKey", JsonValue.of(text.primaryKey()));
    }

    private static void domains(
            Optional<List<String>> except, Optional<List<String>> only, Map<String, JsonValue> out) {
        out.put("exceptDomains", list(except));
        out.put("onlyDomains", list(only));
    }

    private static void file(Field.FileField file, Map<String, JsonValue> out) {
        out.put("maxSelect", JsonValue.of(file.maxSelect()));
        out.put("maxSize", JsonValue.of(file.maxSize()));
        out.put("mimeTypes", list(file.mimeTypes()));
        out.put("thumbs", list(file.thumbs()));
        out.put("protected", JsonValue.of(file.isProtected()));
    }

    private static void relation(Field.RelationField relation, Map<String, JsonValue> out) {
        out.put("collectionId", JsonValue.of(relation.collectionId()));
        out.put("cascadeDelete", JsonValue.of(relation.cascadeDelete()));
        out.put("minSelect", JsonValue.of(relation.minSelect()));
        out.put("maxSelect", JsonValue.of(relation.maxSelect()));
    }

    private static void password(Field.PasswordField password, Map<String, JsonValue> out) {
        out.put("min", JsonValue.of(password.min()));
        out.put("max", JsonValue.of(password.max()));
        out.put("pattern", JsonValue.of(password.pattern()));
        out.put("cost", JsonValue.of(password.cost()));
    }

    private static JsonValue optional(Optional<Double> number) {
        return number.isPresent() ? JsonValue.of(number.get()) : JsonValue.NULL;
    }

    private static JsonValue list(Optional<List<String>> texts) {
        return texts.isPresent() ? JsonValue.texts(texts.get()) : JsonValue.NULL;
    }
}
