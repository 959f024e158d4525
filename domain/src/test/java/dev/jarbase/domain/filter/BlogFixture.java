package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts of people with tags, a locked collection of notes on them, and a listable one of comments. */
final class BlogFixture {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-02-29T12:34:56.789Z"));

    static final Collection PEOPLE = collection(
            "people",
            AccessRule.OPEN,
            text("name"),
            text("email"),
            new Field.TextField(FieldBase.of("h", "secret").withHidden(true), 0, 0, "", "", false));
    static final Collection POSTS = collection(
            "posts",
            AccessRule.OPEN,
            text("title"),
            number("n"),
            new Field.SelectField(FieldBase.of("t", "tags"), Optional.of(List.of("a", "b")), 2),
            new Field.JsonField(FieldBase.of("m", "meta"), 0),
            relation("author", "people", 1),
            relation("parent", "posts", 1),
            relation("readers", "people", 9));
    static final Collection NOTES = collection("notes", AccessRule.LOCKED, relation("post", "posts", 1), text("text"));
    static final Collection COMMENTS =
            collection("comments", AccessRule.of("text != ''"), relation("post", "posts", 1), text("text"));
    static final Catalog CATALOG = Catalog.of(1, List.of(PEOPLE, POSTS, NOTES, COMMENTS));

    private BlogFixture() {}

    static SelectionBuilder builder() {
        return new SelectionBuilder(CATALOG, POSTS, request(JsonValue.Obj.EMPTY), CLOCK);
    }

    static RequestInfo request(JsonValue.Obj body) {
        return new RequestInfo(
                "default", "POST", Map.of("n", "5", "q", "x"), _ -> Optional.empty(), body, Actor.guest());
    }

    private static Collection collection(String name, AccessRule list, Field... fields) {
        List<Field> all = new java.util.ArrayList<>(List.of(text("id")));
        all.addAll(List.of(fields));
        AccessRules rules = new AccessRules(list, AccessRule.OPEN, AccessRule.OPEN, AccessRule.OPEN, AccessRule.OPEN);
        return Collection.of(new Collection.Definition(
                name, name, CollectionType.BASE, false, all, List.of(), rules, CollectionOptions.Base.EMPTY, "", ""));
    }

    private static Field text(String name) {
        return new Field.TextField(FieldBase.of(name, name), 0, 0, "", "", false);
    }

    private static Field number(String name) {
        return new Field.NumberField(FieldBase.of(name, name), Optional.empty(), Optional.empty(), false);
    }

    private static Field relation(String name, String target, long max) {
        return new Field.RelationField(FieldBase.of(name, name), target, false, 0, max);
    }
}
