package dev.jarbase.domain.collection;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.text.DateTimes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays what a request says of a collection over what is there. Names match in any case, unknown ones are left out. All
 * methods throw {@link CollectionFormatException} for a member of the wrong kind and for a field of unknown type.
 */
public final class CollectionMerge {
    private static final JsonShape.ObjectShape NAMES =
            new JsonShape.ObjectShape(Map.of("type", JsonShape.text(false), "name", JsonShape.text(false)));

    private CollectionMerge() {}

    /** Makes sure of what is looked at first of a new collection: its type and name. */
    public static void requireNames(Obj body) {
        NAMES.overlay(NAMES.zero(), body);
    }

    /** Returns a collection of the submitted type and name, under the id that follows from these unless one is sent. */
    public static CollectionDraft submitted(Obj body, Entropy entropy) {
        CollectionDraft blank = CollectionDefaults.draft(text(body, "type"), text(body, "name"), "", entropy);
        return changed(blank.definition(), body);
    }

    /** Returns a new collection of an import or a script: as {@link #submitted}, but index names follow a sent id. */
    public static CollectionDraft created(Obj body, Entropy entropy) {
        CollectionDraft blank =
                CollectionDefaults.draft(text(body, "type"), text(body, "name"), text(body, "id"), entropy);
        return changed(blank.definition(), body);
    }

    /** Returns a collection with the submitted changes. */
    public static CollectionDraft changed(Collection.Definition base, Obj body) {
        JsonValue merged = CollectionShapes.WHOLE_COLLECTION.overlay(CollectionJson.write(base, true), body);
        JsonParts parts = new JsonParts((Obj) merged);
        String word = parts.text("type").isEmpty() ? CollectionType.BASE.word() : parts.text("type");
        CollectionType type = CollectionType.of(word).orElse(base.type());
        List<Field> fields =
                mentions(body, "fields") ? submittedFields(parts.items("fields"), base.fields()) : base.fields();
        CollectionOptions options =
                CollectionJson.options(type, parts, base.options().extras());
        return new CollectionDraft(definition(parts, type, fields, options), word);
    }

    /**
     * Returns a stored collection as an import wants it. Stored fields that are missing by id come after the imported
     * ones; an imported one of the same name and type gives way to the stored one.
     *
     * @param deleteMissing whether fields that are missing are left out, unless they are system fields
     */
    public static CollectionDraft imported(Collection stored, Obj item, boolean deleteMissing) {
        boolean clears = deleteMissing && item.find("fields").isEmpty();
        CollectionDraft draft = changed(stored.definition(), clears ? withoutFields(item) : item);
        List<Field> fields = new ArrayList<>(draft.definition().fields());
        for (Field old : stored.fields()) {
            boolean missing = FieldLists.byId(fields, old.id()).isEmpty();
            if (missing && (old.isSystem() || !deleteMissing)) {
                int same = FieldLists.indexOfName(fields, old.name());
                if (same >= 0 && fields.get(same).type() == old.type()) {
                    fields.set(same, old);
                } else {
                    fields.add(old);
                }
            }
        }
        return draft.with(draft.definition().withFields(fields));
    }

    /** Returns a member that is a text; empty for none or another kind. */
    public static String text(Obj body, String name) {
        return body.find(name).orElse(JsonValue.NULL) instanceof Text(String value) ? value : "";
    }

    private static Obj withoutFields(Obj item) {
        Map<String, JsonValue> members = new LinkedHashMap<>(item.members());
        members.keySet().removeIf("fields"::equalsIgnoreCase);
        members.put("fields", JsonValue.Array.EMPTY);
        return new Obj(members);
    }

    /** Unlike elsewhere, null instead of fields stands for an empty list. */
    private static boolean mentions(Obj body, String name) {
        return body.members().keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** What this version does not know of a field is not taken from requests, but stays if it is stored. */
    private static List<Field> submittedFields(List<JsonValue> items, List<Field> stored) {
        List<Field> fields = new ArrayList<>();
        for (Field submitted : FieldLists.of(CollectionJson.readFields(items))) {
            Obj extras = FieldLists.byId(stored, submitted.id())
                    .filter(known -> known.type() == submitted.type())
                    .map(known -> known.base().extras())
                    .orElse(Obj.EMPTY);
            fields.add(submitted.withBase(submitted.base().withExtras(extras)));
        }
        return fields;
    }

    private static Collection.Definition definition(
            JsonParts parts, CollectionType type, List<Field> fields, CollectionOptions options) {
        return new Collection.Definition(
                parts.text("id"),
                parts.text("name"),
                type,
                parts.flag("system"),
                fields,
                parts.texts("indexes"),
                new AccessRules(
                        parts.rule("listRule"),
                        parts.rule("viewRule"),
                        parts.rule("createRule"),
                        parts.rule("updateRule"),
                        parts.rule("deleteRule")),
                options,
                DateTimes.normalize(parts.text("created")),
                DateTimes.normalize(parts.text("updated")));
    }
}
