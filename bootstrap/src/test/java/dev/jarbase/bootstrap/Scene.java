package dev.jarbase.bootstrap;

import dev.jarbase.application.App;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.runtime.Instance;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole application on a fresh data directory, with short words for what tests do with it. */
final class Scene implements AutoCloseable {
    private final Instance instance;

    Scene(Path dir) {
        instance = Wiring.open(Configuration.at(dir));
    }

    App app() {
        return instance.app();
    }

    /** Makes a collection that everybody may use, of an id and further fields. */
    Collection collection(String name, Field... fields) {
        return collection(name, CollectionType.BASE, AccessRule.OPEN, fields);
    }

    Collection collection(String name, CollectionType type, AccessRule rule, Field... fields) {
        Collection.Definition blank =
                CollectionDefaults.blank(type, name, app().ports().entropy());
        List<Field> all = new ArrayList<>(blank.fields());
        all.addAll(List.of(fields));
        Collection collection = Collection.of(new Collection.Definition(
                blank.id(),
                name,
                type,
                false,
                all,
                blank.indexes(),
                new AccessRules(rule, rule, rule, rule, rule),
                blank.options(),
                "",
                ""));
        app().unitOfWork().inTransaction(() -> app().ports().collections().create(collection));
        app().reloadCatalog();
        return app().catalog().byName(name).orElseThrow();
    }

    /** Makes a collection whose records go with the record of the same collection that they refer to. */
    Collection chain(String name, String relation) {
        Collection.Definition blank = CollectionDefaults.blank(
                CollectionType.BASE, name, app().ports().entropy());
        return collection(name, relation(relation, Collection.of(blank), true, false, 1));
    }

    static Field text(String name) {
        return new Field.TextField(base(name), 0, 0, "", "", false);
    }

    static Field requiredText(String name) {
        return new Field.TextField(base(name).withRequired(true), 0, 0, "", "", false);
    }

    static Field relation(String name, Collection target, boolean cascade, boolean required, int max) {
        return new Field.RelationField(base(name).withRequired(required), target.id(), cascade, 0, max);
    }

    private static FieldBase base(String name) {
        return FieldBase.of("f_" + name, name);
    }

    static JsonValue.Obj json(String text) {
        return (JsonValue.Obj) JsonReader.parse(text);
    }

    static RequestInfo as(Actor actor, String body) {
        return new RequestInfo(RequestInfo.DEFAULT, "POST", Map.of(), name -> Optional.empty(), json(body), actor);
    }

    static RequestInfo guest(String body) {
        return as(Actor.guest(), body);
    }

    Record create(Collection collection, String body) {
        return app().createRecord().create(collection, "", RequestInfo.SYSTEM.withBody(json(body)));
    }

    boolean exists(Record record) {
        return app().ports().records().byId(record.collection(), record.id()).isPresent();
    }

    Record stored(Record record) {
        return app().ports().records().byId(record.collection(), record.id()).orElseThrow();
    }

    @Override
    public void close() {
        instance.close();
    }
}
