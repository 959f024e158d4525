package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A data directory with the table {@code posts}, which has a field of every kind, and a view of it. */
final class PostsFixture implements AutoCloseable {
    private static final String POSTS = """
        CREATE TABLE posts (
            active BOOLEAN DEFAULT FALSE NOT NULL,
            born TEXT DEFAULT '' NOT NULL,
            friends JSON DEFAULT '[]' NOT NULL,
            id TEXT PRIMARY KEY NOT NULL,
            meta JSON DEFAULT NULL,
            owner TEXT DEFAULT '' NOT NULL,
            place JSON DEFAULT '{"lon":0,"lat":0}' NOT NULL,
            secret TEXT DEFAULT '' NOT NULL,
            size NUMERIC DEFAULT 0 NOT NULL,
            tags JSON DEFAULT '[]' NOT NULL,
            title TEXT DEFAULT '' NOT NULL)
        """;
    private static final String TITLES = "CREATE VIEW titles AS SELECT id, title, size AS amount FROM posts";

    private final SqliteDatabase database;
    private final Collection posts;
    private final Collection titles;

    PostsFixture(Path directory) {
        database = SqliteDatabase.open(directory, SqliteOptions.DEFAULT, SettingsCipher.none());
        file().update("posts", POSTS);
        file().update("posts", "CREATE UNIQUE INDEX posts_owner ON posts (owner, title) WHERE owner != ''");
        file().update("posts", "CREATE UNIQUE INDEX posts_lower ON posts (lower(secret)) WHERE secret != ''");
        file().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate(TITLES);
            }
        });
        posts = collection("posts", CollectionType.BASE, postFields());
        titles = collection(
                "titles",
                CollectionType.VIEW,
                List.of(text("id"), text("title"), new Field.JsonField(base("amount"), 0)));
    }

    private static List<Field> postFields() {
        return List.of(
                text("id"),
                text("title"),
                new Field.NumberField(base("size"), Optional.empty(), Optional.empty(), false),
                new Field.BoolField(base("active")),
                new Field.DateField(base("born"), "", ""),
                new Field.SelectField(base("tags"), Optional.of(List.of("a", "b")), 2),
                new Field.RelationField(base("friends"), "posts", false, 0, 9),
                new Field.RelationField(base("owner"), "posts", false, 0, 1),
                new Field.JsonField(base("meta"), 0),
                new Field.GeoPointField(base("place")),
                new Field.PasswordField(base("secret"), 0, 0, "", 0));
    }

    private static Collection collection(String name, CollectionType type, List<Field> fields) {
        return Collection.of(new Collection.Definition(
                name,
                name,
                type,
                false,
                fields,
                List.of(),
                AccessRules.LOCKED,
                new CollectionOptions.Base(JsonValue.Obj.EMPTY),
                "",
                ""));
    }

    private static Field text(String name) {
        return new Field.TextField(base(name), 0, 0, "", "", name.equals("id"));
    }

    private static FieldBase base(String name) {
        return FieldBase.of("f_" + name, name);
    }

    SqliteFile file() {
        return database.main();
    }

    RecordStore store() {
        return database.records();
    }

    Collection posts() {
        return posts;
    }

    Collection titles() {
        return titles;
    }

    Record post(String id) {
        return Record.fresh(posts).set("id", FieldValue.Text.of(id));
    }

    /** Stores a post with that id and title. */
    Record stored(String id, String title) {
        Record post = post(id).set("title", FieldValue.Text.of(title));
        store().insert(post);
        post.markStored();
        return post;
    }

    Record read(String id) {
        return store().byId(posts, id).orElseThrow();
    }

    /** What SQLite says of the type and text of a column. */
    String raw(String column, String id) {
        return file().query(
                        "SELECT typeof(" + column + ") || ':' || coalesce(" + column + ", '') FROM posts WHERE id = ?",
                        new Object[] {id},
                        rows -> rows.next() ? rows.text(0) : "missing");
    }

    @Override
    public void close() {
        database.close();
    }
}
