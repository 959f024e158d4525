package dev.jarbase.adapter.sqlite.schema;

import static dev.jarbase.adapter.sqlite.schema.SchemaFixture.select;
import static dev.jarbase.adapter.sqlite.schema.SchemaFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore.InvalidIndexesException;
import dev.jarbase.domain.record.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableSyncTest {
    private static final String SCHEMA =
            "SELECT type || name || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name";

    @AutoClose
    private SchemaFixture fixture;

    @BeforeEach
    void open(@TempDir Path directory) {
        fixture = new SchemaFixture(directory);
    }

    @Test
    void fieldsSwapTheirNamesInOneChange() {
        Collection posts = fixture.create("posts", List.of(), text("f1", "title"), text("f2", "body"));
        fixture.run("INSERT INTO posts (id, title, body) VALUES ('x', 'T', 'B')");

        fixture.change(posts, List.of(), text("f1", "body"), text("f2", "title"));

        assertThat(fixture.texts("SELECT title || body FROM posts")).containsExactly("BT");
    }

    @Test
    void aFieldOfAnotherIdTakesTheNameWithoutTheValues() {
        Collection posts = fixture.create("posts", List.of(), text("f1", "title"));
        fixture.run("INSERT INTO posts (id, title) VALUES ('x', 'T')");

        fixture.change(posts, List.of(), text("f9", "title"));

        assertThat(fixture.texts("SELECT title FROM posts")).containsExactly("");
    }

    @Test
    void oneItemBecomesAList() {
        Collection posts = fixture.create("posts", List.of(), select("f1", "tags", 1));
        fixture.run("INSERT INTO posts (id, tags) VALUES ('1', ''), ('2', 'a'), ('3', '[\"a\",\"b\"]')");

        fixture.change(posts, List.of(), select("f1", "tags", 2));

        assertThat(fixture.texts("SELECT tags FROM posts ORDER BY id"))
                .containsExactly("[]", "[\"a\"]", "[\"a\",\"b\"]");
    }

    @Test
    void aListBecomesItsLastItem() {
        Collection posts = fixture.create("posts", List.of(), select("f1", "tags", 2));
        fixture.store().create(fixture.view("tagged", "SELECT id, tags FROM posts"));
        fixture.run("INSERT INTO posts (id, tags) VALUES ('1', '[]'), ('2', '[\"a\",\"b\"]')");

        fixture.change(posts, List.of(), select("f1", "tags", 1));

        assertThat(fixture.texts("SELECT tags FROM tagged ORDER BY id")).containsExactly("", "b");
    }

    @Test
    void aNewNameMovesTableAndIndexes() {
        Collection posts =
                fixture.create("posts", List.of("CREATE INDEX `idx` ON `posts` (`title`)"), text("f1", "title"));
        fixture.run("INSERT INTO posts (id, title) VALUES ('x', 'T')");
        Collection.Definition renamed = posts.definition()
                .withName("articles")
                .withIndexes(List.of("CREATE INDEX `idx` ON `articles` (`title`)"));

        fixture.store().update(posts, Collection.of(renamed));

        assertThat(fixture.texts("SELECT title FROM articles")).containsExactly("T");
        assertThat(fixture.texts("SELECT tbl_name FROM sqlite_schema WHERE name = 'idx'"))
                .containsExactly("articles");
    }

    @Test
    void columnsThatNoFieldNamesAreLeftAlone() {
        Collection posts = fixture.create("posts", List.of(), text("f1", "title"));
        fixture.run("ALTER TABLE posts ADD COLUMN foreign_one TEXT DEFAULT 'kept'");
        fixture.run("INSERT INTO posts (id, title) VALUES ('x', 'T')");

        fixture.change(posts, List.of(), text("f2", "body"));

        assertThat(fixture.texts("SELECT foreign_one FROM posts")).containsExactly("kept");
    }

    @Test
    void indexesThatCannotBeMadeAreAllNamedAndNothingChanges() {
        Collection posts = fixture.create(
                "posts",
                List.of("CREATE INDEX `i1` ON `posts` (`title`)", "CREATE INDEX `i2` ON `posts` (`body`)"),
                text("f1", "title"),
                text("f2", "body"));
        List<String> before = fixture.texts(SCHEMA);

        assertThatThrownBy(() -> fixture.change(posts, posts.indexes(), text("f3", "other")))
                .isInstanceOfSatisfying(
                        InvalidIndexesException.class,
                        invalid -> assertThat(invalid.reasons())
                                .isEqualTo(Map.of(
                                        0, "Failed to create index i1 - SQL logic error: no such column: title (1).",
                                        1, "Failed to create index i2 - SQL logic error: no such column: body (1).")));

        assertThat(fixture.texts(SCHEMA)).isEqualTo(before);
        assertThat(fixture.stored("posts").fields()).extracting("name").containsExactly("id", "title", "body");
    }

    @Test
    void aColumnThatAViewNeedsStaysAndSoDoesEverythingElse() {
        Collection posts = fixture.create("posts", List.of(), text("f1", "title"), text("f2", "body"));
        fixture.store().create(fixture.view("titles", "SELECT id, title FROM posts"));
        List<String> before = fixture.texts(SCHEMA);

        assertThatThrownBy(() -> fixture.change(posts, List.of(), text("f3", "added")))
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("failed to drop column title - SQL logic error: error in view titles");

        assertThat(fixture.texts(SCHEMA)).isEqualTo(before);
        assertThat(fixture.stored("posts").fields()).extracting("name").containsExactly("id", "title", "body");
    }

    @Test
    void namesThatSqliteKeepsForItselfAreRefusedInItsWords() {
        assertThatThrownBy(() -> fixture.create("sqlite_x", List.of()))
                .isInstanceOf(StoreException.class)
                .hasMessage("SQL logic error: object name reserved for internal use: sqlite_x (1)");
    }

    @Test
    void aDeletedCollectionTakesItsTableAlong() {
        Collection posts = fixture.create("posts", List.of(), text("f1", "title"));

        fixture.store().delete(posts);

        assertThat(fixture.store().hasTable("POSTS")).isFalse();
        assertThat(fixture.catalog().byName("posts")).isEmpty();
    }
}
