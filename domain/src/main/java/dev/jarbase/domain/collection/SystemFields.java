package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.Field.BoolField;
import dev.jarbase.domain.field.Field.EmailField;
import dev.jarbase.domain.field.Field.PasswordField;
import dev.jarbase.domain.field.Field.TextField;
import dev.jarbase.domain.field.FieldBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields and indexes that collections have by their type, added where missing and put right where changed. */
public final class SystemFields {
    /** The pattern of record ids that a primary key has unless it says otherwise. */
    public static final String ID_PATTERN = "^[a-z0-9]+$";

    private static final int MAX_INDEX_NAME = 64;

    private SystemFields() {}

    /** Returns the definition with all system fields and indexes of its type. */
    static Collection.Definition enforce(Collection.Definition definition) {
        List<Field> fields = FieldLists.of(definition.fields());
        return switch (definition.type()) {
            case VIEW -> definition.withFields(fields);
            case BASE -> definition.withFields(withId(fields));
            case AUTH -> withIndexes(definition.withFields(withAccount(withId(fields))));
        };
    }

    private static List<Field> withId(List<Field> fields) {
        int index = FieldLists.indexOfName(fields, "id");
        if (index >= 0 && fields.get(index) instanceof TextField id) {
            FieldBase base = id.base().withSystem(true).withRequired(true).withHidden(false);
            String pattern = id.pattern().isEmpty() ? ID_PATTERN : id.pattern();
            fields.set(index, new TextField(base, id.min(), id.max(), pattern, id.autogeneratePattern(), true));
            return fields;
        }
        List<Field> extended = new ArrayList<>();
        extended.add(new TextField(system("id", false, true), 15, 15, ID_PATTERN, "[a-z0-9]{15}", true));
        extended.addAll(fields);
        return FieldLists.of(extended);
    }

    private static List<Field> withAccount(List<Field> fields) {
        require(fields, PasswordField.class, new PasswordField(system("password", true, true), 8, 0, "", 0));
        require(
                fields,
                TextField.class,
                new TextField(system("tokenKey", true, true), 30, 60, "", "[a-zA-Z0-9]{50}", false));
        require(
                fields,
                EmailField.class,
                new EmailField(system("email", false, true), Optional.empty(), Optional.empty()));
        require(fields, BoolField.class, new BoolField(system("emailVisibility", false, false)));
        require(fields, BoolField.class, new BoolField(system("verified", false, false)));
        return fields;
    }

    /** Adds a field of that name and type, or makes the present one a system field. */
    private static void require(List<Field> fields, Class<? extends Field> type, Field blank) {
        int index = FieldLists.indexOfName(fields, blank.name());
        if (index < 0 || !type.isInstance(fields.get(index))) {
            FieldLists.put(fields, blank);
            return;
        }
        FieldBase base = fields.get(index).base().withSystem(true);
        boolean secret = blank.isHidden();
        FieldBase enforced = switch (blank.name()) {
            case "email" -> base.withHidden(false);
            default -> secret ? base.withHidden(true).withRequired(true) : base;
        };
        fields.set(index, fields.get(index).withBase(enforced));
    }

    private static Collection.Definition withIndexes(Collection.Definition definition) {
        List<String> indexes = new ArrayList<>(definition.indexes());
        if (!IndexStatement.isUnique(indexes, "tokenKey")) {
            indexes.add(index(definition, "tokenKey", ""));
        }
        if (!IndexStatement.isUnique(indexes, "email")) {
            indexes.add(index(definition, "email", "`email` != ''"));
        }
        return definition.withIndexes(indexes);
    }

    private static String index(Collection.Definition definition, String field, String where) {
        String owner = definition.id().isEmpty() ? definition.name() : definition.id();
        String name = "idx_" + field + "_" + owner;
        String cut = name.length() > MAX_INDEX_NAME ? name.substring(0, MAX_INDEX_NAME) : name;
        var column = new IndexStatement.Column(field, "", "");
        return new IndexStatement(true, false, "", cut, definition.name(), List.of(column), where).write();
    }

    private static FieldBase system(String name, boolean hidden, boolean required) {
        return FieldBase.of("", name).withSystem(true).withHidden(hidden).withRequired(required);
    }
}
