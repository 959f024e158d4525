package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.schema.SelectOutline.Part;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.collection.CollectionStore.SourceField;
import dev.jarbase.domain.collection.FieldLists;
import dev.jarbase.domain.collection.SystemFields;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.BoolField;
import dev.jarbase.domain.field.Field.JsonField;
import dev.jarbase.domain.field.Field.NumberField;
import dev.jarbase.domain.field.Field.RelationField;
import dev.jarbase.domain.field.Field.TextField;
import dev.jarbase.domain.field.FieldBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out which fields the columns of a view query make. */
final class ViewFields {
    private static final Pattern CAST = Pattern.compile("cast\\s*\\(.*\\s+as\\s+(\\w+)\\s*\\)", Pattern.DOTALL);

    private final Entropy entropy;
    private final Map<String, Collection> sources = new HashMap<>();
    private final Optional<Collection> mainSource;
    private final Map<String, Part> selected = new HashMap<>();

    private ViewFields(SelectOutline outline, Catalog catalog, Entropy entropy) {
        this.entropy = entropy;
        for (Part table : outline.tables()) {
            catalog.byName(table.expression())
                    .filter(collection -> collection.name().equals(table.expression()))
                    .ifPresent(collection -> sources.put(table.alias(), collection));
        }
        this.mainSource = outline.tables().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(sources.get(outline.tables().getFirst().alias()));
        outline.columns().forEach(column -> selected.put(column.alias(), column));
    }

    /** Returns the fields of the columns that SQLite found in the view, in their order. */
    static List<Field> of(SelectOutline outline, List<Ddl.Column> columns, Catalog catalog, Entropy entropy) {
        var inference = new ViewFields(outline, catalog, entropy);
        List<Field> fields = new ArrayList<>();
        for (Ddl.Column column : columns) {
            FieldLists.put(fields, inference.field(column.name()));
        }
        return fields;
    }

    /** Refuses columns that stand for all columns of a table, which would show what is added later. */
    static void requireNoWildcard(SelectOutline outline) {
        if (outline.columns().stream().anyMatch(column -> column.alias().equals("*"))) {
            throw new InvalidViewException("wildcard columns (*) are not supported - manually type the collection "
                    + "field names you want the view query to have");
        }
    }

    private Field field(String name) {
        FieldBase base = FieldBase.of("", name);
        if (name.equals("id")) {
            FieldBase key = base.withSystem(true).withRequired(true);
            return new TextField(key, 0, 0, SystemFields.ID_PATTERN, "", true);
        }
        Part column = selected.get(name);
        Field unknown = new JsonField(base, 1);
        if (column == null) {
            return unknown;
        }
        return computed(base, column.expression().toLowerCase(Locale.ROOT))
                .or(() -> copied(base, column.expression()))
                .orElse(unknown);
    }

    private static Optional<Field> computed(FieldBase base, String expression) {
        if (expression.startsWith("count(")) {
            return Optional.of(number(base, true));
        }
        if (expression.startsWith("total(")) {
            return Optional.of(number(base, false));
        }
        Matcher cast = CAST.matcher(expression);
        if (!cast.matches()) {
            return Optional.empty();
        }
        return switch (cast.group(1)) {
            case "real", "decimal", "numeric" -> Optional.of(number(base, false));
            case "int", "integer" -> Optional.of(number(base, true));
            case "text" -> Optional.of(new TextField(base, 0, 0, "", "", false));
            case "bool", "boolean" -> Optional.of(new BoolField(base));
            default -> Optional.empty();
        };
    }

    private static Field number(FieldBase base, boolean onlyInt) {
        return new NumberField(base, Optional.empty(), Optional.empty(), onlyInt);
    }

    /** A column of a known collection keeps its options; an id of another name refers to its record. */
    private Optional<Field> copied(FieldBase base, String expression) {
        Optional<Collection> source = sourceOf(expression);
        String column = columnOf(expression);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        if (column.equalsIgnoreCase("id")) {
            return Optional.of(new RelationField(base, source.get().id(), false, 0, 1));
        }
        return field(source.get(), column)
                .map(field -> field.withBase(field.base().withId(cloneId()).withName(base.name())));
    }

    private Optional<Collection> sourceOf(String expression) {
        String[] path = expression.split("\\.", -1);
        return path.length == 2 ? Optional.ofNullable(sources.get(path[0])) : mainSource;
    }

    private static String columnOf(String expression) {
        String[] path = expression.split("\\.", -1);
        return path.length == 2 ? path[1] : path[0];
    }

    private static Optional<Field> field(Collection source, String column) {
        return source.fields().stream()
                .filter(field -> field.name().equalsIgnoreCase(column))
                .findFirst();
    }

    /** Returns the field that a column of the query shows as it is. */
    static Optional<SourceField> source(SelectOutline outline, String name, Catalog catalog, Entropy entropy) {
        var inference = new ViewFields(outline, catalog, entropy);
        Part column = inference.selected.get(name);
        if (column == null) {
            return Optional.empty();
        }
        return inference
                .sourceOf(column.expression())
                .flatMap(source ->
                        field(source, columnOf(column.expression())).map(field -> new SourceField(source, field)));
    }

    private String cloneId() {
        return "_clone_" + entropy.text(4, Entropy.ALPHANUMERIC);
    }
}
