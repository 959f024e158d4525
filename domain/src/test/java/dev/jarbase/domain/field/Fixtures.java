package dev.jarbase.domain.field;

import dev.jarbase.domain.check.CheckContext;
import dev.jarbase.domain.check.FieldChecks;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.text.PatternEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Fields, collections and what the checks look at, for tests. */
public final class Fixtures {
    /** Patterns by java.util.regex, which is near enough for tests. */
    public static final PatternEngine PATTERNS = new PatternEngine() {
        @Override
        public boolean find(String pattern, String text) {
            check(pattern);
            return Pattern.compile(pattern).matcher(text).find();
        }

        @Override
        public void check(String pattern) {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException invalid) {
                throw new InvalidPatternException("error parsing regexp: " + invalid.getDescription());
            }
        }
    };

    private Fixtures() {}

    /** Returns the field of such properties, named {@code f}, with the id {@code f1}. */
    public static Field field(String properties) {
        return FieldJson.read(object("{'id':'f1','name':'f'," + properties + "}"));
    }

    public static JsonValue json(String text) {
        return JsonReader.parse(text.replace('\'', '"'));
    }

    public static JsonValue.Obj object(String text) {
        return (JsonValue.Obj) json(text);
    }

    /** Returns a base collection of an ordinary id and those fields. */
    public static Collection collection(Field... fields) {
        return collection(CollectionType.BASE, fields);
    }

    public static Collection collection(CollectionType type, Field... fields) {
        List<Field> all = new ArrayList<>();
        all.add(FieldJson.read(object("{'type':'text','name':'id','id':'text1','primaryKey':true,'required':true,"
                + "'min':15,'max':15,'pattern':'^[a-z0-9]+$','autogeneratePattern':'[a-z0-9]{15}'}")));
        all.addAll(List.of(fields));
        return withFields(type, all);
    }

    public static Collection withFields(CollectionType type, List<Field> fields) {
        return Collection.of(new Collection.Definition(
                "pbc_" + type.word(),
                type.word() + "s",
                type,
                false,
                fields,
                List.of(),
                AccessRules.LOCKED,
                CollectionOptions.Base.EMPTY,
                "",
                ""));
    }

    /** Returns what is wrong with submitted JSON in a new record of a collection with that field alone. */
    public static Optional<FieldErrors> check(Field field, String json) {
        Record record = Record.fresh(collection(field));
        record.set(field.name(), FieldCasts.fromJson(field, json(json)));
        return FieldChecks.check(record, field, context(new MemoryRecords()));
    }

    public static CheckContext context(MemoryRecords records, Collection... collections) {
        return new CheckContext(Catalog.of(1, List.of(collections)), records, PATTERNS);
    }

    /** Returns the stored record of an id and otherwise zero values. */
    public static Record stored(Collection collection, String id) {
        Record record = Record.fresh(collection).set("id", FieldValue.Text.of(id));
        record.markStored();
        return record;
    }

    /** Returns code and message of an error, or {@code ok}. */
    public static String shown(Optional<? extends FieldErrors> error) {
        if (error.isEmpty()) {
            return "ok";
        }
        FieldErrors found = error.get();
        return switch (found) {
            case FieldErrors.Single single -> single.code() + ": " + single.message();
            case FieldErrors.Refused refused -> refused.code();
            case FieldErrors.Tree tree -> tree.children().toString();
        };
    }
}
