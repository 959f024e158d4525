package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A database in memory of posts with tags, a category and several ones, comments on posts, and accounts; compiled queries
 * run on it.
 */
final class QueryFixture implements AutoCloseable {
    private static final String SCHEMA = """
        CREATE TABLE cats (id TEXT PRIMARY KEY NOT NULL, name TEXT DEFAULT '' NOT NULL);
        CREATE TABLE posts (id TEXT PRIMARY KEY NOT NULL, title TEXT DEFAULT '' NOT NULL, n NUMERIC DEFAULT 0 NOT NULL,
            ok BOOLEAN DEFAULT FALSE NOT NULL, meta JSON DEFAULT NULL, tags JSON DEFAULT '[]' NOT NULL,
            cat TEXT DEFAULT '' NOT NULL, cats JSON DEFAULT '[]' NOT NULL);
        CREATE TABLE comments (id TEXT PRIMARY KEY NOT NULL, post TEXT DEFAULT '' NOT NULL, x NUMERIC DEFAULT 0 NOT NULL,
            y NUMERIC DEFAULT 0 NOT NULL, also JSON DEFAULT '[]' NOT NULL);
        CREATE TABLE people (id TEXT PRIMARY KEY NOT NULL, email TEXT DEFAULT '' NOT NULL,
            emailVisibility BOOLEAN DEFAULT FALSE NOT NULL);
        INSERT INTO cats VALUES ('c1', 'News'), ('c2', 'Tech'), ('c3', '');
        INSERT INTO posts VALUES
            ('p1', 'Alpha', 1, TRUE, '{"a":{"b":[1,2]}}', '["a","b"]', 'c1', '["c1","c2"]'),
            ('p2', 'beta', 0, FALSE, 'null', '["a"]', 'c2', '["c2"]'),
            ('p3', '', 2.5, TRUE, NULL, '[]', '', '[]'),
            ('p4', '100%', -1, FALSE, '"x"', '["c"]', 'gone', '["c3","gone"]');
        INSERT INTO comments VALUES ('m1', 'p1', 1, 1, '["p2","p3"]'), ('m2', 'p1', 1, 2, '[]'), ('m3', 'p2', 2, 2, '["p2"]');
        INSERT INTO people VALUES ('u1', 'b@x.test', TRUE), ('u2', 'a@x.test', FALSE), ('u3', 'c@x.test', TRUE)\
        """;

    final Collection cats = collection("cats", CollectionType.BASE, AccessRule.OPEN, text("name"));
    final Collection posts = collection(
            "posts",
            CollectionType.BASE,
            AccessRule.OPEN,
            text("title"),
            number("n"),
            new Field.BoolField(base("ok")),
            new Field.JsonField(base("meta"), 0),
            new Field.SelectField(base("tags"), Optional.of(List.of("a", "b", "c")), 3),
            relation("cat", "cats", 1),
            relation("cats", "cats", 9));
    final Collection comments;
    final Collection people = collection(
            "people",
            CollectionType.AUTH,
            AccessRule.OPEN,
            new Field.EmailField(base("email"), Optional.empty(), Optional.empty()),
            new Field.BoolField(base("emailVisibility")));

    private final Catalog catalog;
    private final Connection connection;

    QueryFixture() {
        this(AccessRule.OPEN);
    }

    /** @param listComments the list rule of comments */
    QueryFixture(AccessRule listComments, String... commentIndexes) {
        comments = Collection.of(collection(
                        "comments",
                        CollectionType.BASE,
                        listComments,
                        relation("post", "posts", 1),
                        number("x"),
                        number("y"),
                        relation("also", "posts", 9))
                .definition()
                .withIndexes(List.of(commentIndexes)));
        catalog = Catalog.of(1, List.of(cats, posts, comments, people));
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            GeoDistance.register(connection);
            try (var statement = connection.createStatement()) {
                for (String sql : SCHEMA.split(";\n", -1)) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    SelectionBuilder on(Collection collection) {
        return on(collection, JsonValue.Obj.EMPTY);
    }

    SelectionBuilder on(Collection collection, JsonValue.Obj body) {
        var request = new RequestInfo("default", "GET", Map.of(), _ -> Optional.empty(), body, Actor.guest());
        return new SelectionBuilder(catalog, collection, request, InstantSource.system());
    }

    /** The posts that a superuser's filter selects, by id, after a check that their count is the same. */
    List<String> posts(String filter) {
        return ids(posts, on(posts).filter(filter, true).sort("id", true).build());
    }

    List<String> ids(Collection collection, Selection selection) {
        var criteria = new Criteria(collection, new Criteria.Scope.All(), selection);
        List<String> ids = run(SqlCompiler.page(criteria, 100, 0));
        List<String> count = run(SqlCompiler.count(criteria));
        if (!count.equals(List.of(Integer.toString(ids.size())))) {
            throw new AssertionError("counted " + count + " but found " + ids);
        }
        return ids;
    }

    /** The first column of all rows, as text. */
    List<String> run(SqlQuery query) {
        try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.binds().size(); i++) {
                Object bind = query.binds().get(i);
                statement.setObject(i + 1, bind == SqlNull.NULL ? null : bind);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(query.sql(), failure);
        }
    }

    private static Collection collection(String name, CollectionType type, AccessRule list, Field... fields) {
        List<Field> all =
                Stream.concat(Stream.of(text("id")), Arrays.stream(fields)).toList();
        var rules = new AccessRules(list, AccessRule.OPEN, AccessRule.OPEN, AccessRule.OPEN, AccessRule.OPEN);
        return Collection.of(new Collection.Definition(
                name, name, type, false, all, List.of(), rules, CollectionOptions.Base.EMPTY, "", ""));
    }

    private static FieldBase base(String name) {
        return FieldBase.of(name, name);
    }

    private static Field text(String name) {
        return new Field.TextField(base(name), 0, 0, "", "", name.equals("id"));
    }

    private static Field number(String name) {
        return new Field.NumberField(base(name), Optional.empty(), Optional.empty(), false);
    }

    private static Field relation(String name, String target, long max) {
        return new Field.RelationField(base(name), target, false, 0, max);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
