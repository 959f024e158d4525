package dev.jarbase.adapter.sqlite.schema;

import static dev.jarbase.adapter.sqlite.schema.SchemaFixture.select;
import static dev.jarbase.adapter.sqlite.schema.SchemaFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.field.Field;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ViewFieldsTest {
    @AutoClose
    private SchemaFixture fixture;

    private Collection posts;

    @BeforeEach
    void open(@TempDir Path directory) {
        fixture = new SchemaFixture(directory);
        posts = fixture.create("posts", List.of(), text("f1", "title"), select("f2", "tags", 2));
    }

    private List<Field> fields(String query) {
        return fixture.store().viewFields(query, fixture.catalog());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
        select id, count(*) as c from posts group by id                  | id:text c:number
        select id, total(title) t from posts group by id                 | id:text t:number
        select id, cast(title as INTEGER) n, cast(title as bool) b from posts | id:text n:number b:bool
        select id, title as t2, upper(title) up from posts               | id:text t2:text up:json
        select p.id, p.tags, u.id as owner, u.verified from posts p left outer join users u on u.id = p.title | id:text tags:select owner:relation verified:bool
        select distinct id, [title] from posts where title != 'from x'   | id:text title:text
        select (id) as id, (title) as t from posts                       | id:text t:json
        with x as (select id, title from posts) select id, title from x  | id:text title:json
        select id, (select count(*) from users where id != '') n from posts | id:text n:json
        (select 1 as id)                                                 | id:text
        select id /* , title */ from posts;                              | id:text
        """)
    void columnsBecomeFields(String query, String expected) {
        String fields = fields(query).stream()
                .map(field -> field.name() + ":" + field.type().word())
                .reduce((a, b) -> a + " " + b)
                .orElse("");

        assertThat(fields).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
        select * from posts                          | wildcard columns (*) are not supported
        select id, p.* from posts p                  | wildcard columns (*) are not supported
        select title from posts                      | missing required id column
        select id from posts; drop table posts       | multiple statements are not supported
        select id, missing from posts                | SQL logic error: no such column: missing (1)
        select id from missing                       | SQL logic error: no such table: main.missing (1)
        delete from posts                            | SQL logic error: near
        pragma table_info('posts')                   | SQL logic error: near
        select id, title || 'x' as t from posts      | invalid identifier parts [title || 'x' as t]
        select id, title from posts union select id, name from users | invalid identifier part - expected "as", got union
        select (id from posts                        | unbalanced parenthesis or quoted expression
        """)
    void unusableQueriesAreRefusedWithAReason(String query, String reason) {
        assertThatThrownBy(() -> fields(query))
                .isInstanceOf(InvalidViewException.class)
                .hasMessageStartingWith(reason);

        assertThat(fixture.store().hasTable("posts")).isTrue();
    }

    @Test
    void copiedFieldsKeepTheirOptionsUnderAnIdOfTheirOwn() {
        List<Field> fields = fields("select id, tags as marks from posts");

        assertThat(fields.get(1)).isInstanceOfSatisfying(Field.SelectField.class, marks -> {
            assertThat(marks.maxSelect()).isEqualTo(2);
            assertThat(marks.id()).matches("_clone_\\w{4}");
        });
    }

    @Test
    void idsThatAreNotTextAreConverted() {
        fixture.run("INSERT INTO posts (id, title) VALUES ('x', 'T'), ('y', 'U')");

        fixture.store().create(fixture.view("numbered", "select (row_number() over()) as id, title from posts"));

        assertThat(fixture.texts("SELECT typeof(id) FROM numbered")).containsExactly("text", "text");
        assertThat(fixture.texts("SELECT sql FROM sqlite_schema WHERE name = 'numbered'"))
                .containsExactly(
                        "CREATE VIEW \"numbered\" AS SELECT * FROM (SELECT CAST(`id` as TEXT) `id`,`title` FROM "
                                + "(select (row_number() over()) as id, title from posts))");
    }

    @Test
    void aTemporaryViewIsGoneAfterTheWork() {
        Collection trial = fixture.view("trial", "select id, title from posts");
        fixture.run("INSERT INTO posts (id, title) VALUES ('x', 'T')");

        List<String> seen = fixture.store().withTemporaryView(trial, () -> fixture.texts("SELECT title FROM trial"));

        assertThat(seen).containsExactly("T");
        assertThat(fixture.texts("SELECT name FROM sqlite_schema WHERE type = 'view'"))
                .isEmpty();
        assertThat(posts.name()).isEqualTo("posts");
    }
}
