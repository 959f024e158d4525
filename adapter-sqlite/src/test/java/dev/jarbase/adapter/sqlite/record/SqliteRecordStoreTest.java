package dev.jarbase.adapter.sqlite.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.TextMatch;
import dev.jarbase.domain.record.UniqueViolationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordStoreTest {
    @TempDir
    private Path directory;

    @AutoClose
    private PostsFixture posts;

    @BeforeEach
    void open() {
        posts = new PostsFixture(directory);
    }

    @Test
    void aMissingIdGivesNothing() {
        assertThat(posts.store().byId(posts.posts(), "nobody")).isEmpty();
    }

    @Test
    void idsAreExact() {
        posts.stored("Abc", "");

        assertThat(posts.store().byId(posts.posts(), "abc")).isEmpty();
    }

    @Test
    void manyIdsComeInChunksOnce() {
        List<String> ids = new ArrayList<>();
        posts.file().inTransaction(() -> {
            for (int i = 0; i < 600; i++) {
                ids.add(posts.stored("id" + i, "").id());
            }
            return true;
        });
        ids.addAll(List.of("id1", "missing"));

        assertThat(posts.store().byIds(posts.posts(), ids)).hasSize(600);
        assertThat(posts.store().countByIds(posts.posts(), ids)).isEqualTo(600);
        assertThat(posts.store().countByIds(posts.posts(), List.of())).isZero();
    }

    @Test
    void textsAreFoundInOrderOfInsertionUpToALimit() {
        posts.stored("z", "Hello");
        posts.stored("a", "hello");
        posts.stored("m", "HELLO");

        assertThat(posts.store().byText(posts.posts(), "title", "hello", true, 2))
                .extracting(Record::id)
                .containsExactly("z", "a");
        assertThat(posts.store().byText(posts.posts(), "title", "hello", false, 2))
                .extracting(Record::id)
                .containsExactly("a");
    }

    @Test
    void recordsThatMatchAllTextsAreFoundAndRemoved() {
        for (String id : List.of("z", "a", "m", "x")) {
            posts.store()
                    .insert(posts.post(id)
                            .set("title", FieldValue.Text.of(id.equals("x") ? "other" : "same"))
                            .set("owner", FieldValue.Text.of("u-" + id)));
        }
        List<TextMatch> matches =
                List.of(TextMatch.of("title", "same"), new TextMatch("owner", List.of("u-a", "u-z", "u-x")));

        assertThat(posts.store().byTexts(posts.posts(), matches))
                .extracting(Record::id)
                .containsExactly("z", "a");
        posts.store().deleteByTexts(posts.posts(), matches);
        assertThat(posts.store().byTexts(posts.posts(), matches)).isEmpty();
        assertThat(posts.store().count(posts.posts())).isEqualTo(2);
    }

    @Test
    void asManyTextsAsAllowedAreMatched() {
        posts.stored("a", "t255");
        List<String> titles =
                IntStream.range(0, TextMatch.MAX_VALUES).mapToObj(i -> "t" + i).toList();

        assertThat(posts.store().byTexts(posts.posts(), List.of(new TextMatch("title", titles))))
                .hasSize(1);
        assertThatThrownBy(() -> new TextMatch("title", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void referencesAreFoundInSingleAndSeveralRelations() {
        posts.store().insert(posts.post("a").set("owner", new FieldValue.Text("u1")));
        posts.store().insert(posts.post("b").set("friends", new FieldValue.Texts(List.of("u1", "u\"2"))));
        posts.store().insert(posts.post("c").set("friends", new FieldValue.Texts(List.of("u12"))));

        assertThat(referencing("owner", "u1")).containsExactly("a");
        assertThat(referencing("friends", "u1")).containsExactly("b");
        assertThat(referencing("friends", "u\"2")).containsExactly("b");
        assertThat(referencing("friends", "u")).isEmpty();
    }

    @Test
    void anUpdateWritesWhatWasChangedOnly() {
        posts.stored("p", "before");
        Record mine = posts.read("p");
        Record others = posts.read("p");

        posts.store().update(mine.set("title", new FieldValue.Text("after")));
        posts.store().update(others.set("size", new FieldValue.Num(7)));

        assertThat(posts.read("p").text("title")).isEqualTo("after");
        assertThat(posts.read("p").number("size")).isEqualTo(7);
    }

    @Test
    void anUpdateAfterARolledBackOneWritesEverythingAgain() {
        posts.stored("p", "before");
        Record post = posts.read("p").set("title", new FieldValue.Text("after"));
        assertThatThrownBy(() -> posts.file().inTransaction(() -> {
                    posts.store().update(post);
                    post.markStored();
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        posts.store().update(post);

        assertThat(posts.read("p").text("title")).isEqualTo("after");
    }

    @Test
    void aDeletedRecordIsGoneAndDeletingItAgainIsNoFault() {
        Record post = posts.stored("p", "");

        posts.store().delete(post);
        posts.store().delete(post);

        assertThat(posts.store().byId(posts.posts(), "p")).isEmpty();
    }

    @Test
    void aUsedIdNamesItsColumn() {
        posts.stored("p", "");

        assertThatThrownBy(() -> posts.stored("p", ""))
                .isInstanceOfSatisfying(UniqueViolationException.class, violation -> {
                    assertThat(violation.table()).isEqualTo("posts");
                    assertThat(violation.columns()).containsExactly("id");
                });
    }

    @Test
    void aViolatedIndexNamesAllItsColumns() {
        posts.store().insert(posts.post("a").set("owner", new FieldValue.Text("u")));

        assertThatThrownBy(() -> posts.store().insert(posts.post("b").set("owner", new FieldValue.Text("u"))))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        violation -> assertThat(violation.columns()).containsExactly("owner", "title"));
    }

    @Test
    void aViolatedIndexOnAnExpressionNamesNoColumns() {
        posts.store().insert(posts.post("a").set("secret", FieldValue.Password.hashed("H")));

        assertThatThrownBy(() -> posts.store().insert(posts.post("b").set("secret", FieldValue.Password.hashed("h"))))
                .isInstanceOfSatisfying(
                        UniqueViolationException.class,
                        violation -> assertThat(violation.columns()).isEmpty());
    }

    @Test
    void pagesTellTheTotal() {
        for (int i = 0; i < 5; i++) {
            posts.stored("id" + i, "");
        }

        assertThat(page(1, 2).total()).isEqualTo(5);
        assertThat(page(3, 2).items()).hasSize(1);
        assertThat(page(3, 2).total()).isEqualTo(5);
        assertThat(page(9, 2).items()).isEmpty();
        assertThat(page(9, 2).total()).isEqualTo(5);
        assertThat(page(Long.MAX_VALUE, 1000).total()).isEqualTo(5);
    }

    @Test
    void aTotalIsCurrentAfterEveryKindOfChange() {
        Record first = posts.stored("a", "");
        assertThat(count()).isOne();

        posts.stored("b", "");
        assertThat(count()).isEqualTo(2);
        posts.store().delete(first);
        assertThat(count()).isOne();
        posts.file().inTransaction(() -> posts.stored("c", ""));
        assertThat(count()).isEqualTo(2);
        posts.file().write(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.executeUpdate("DELETE FROM posts");
            }
        });
        assertThat(count()).isZero();
    }

    @Test
    void aTotalInsideATransactionIsNotForOthers() {
        assertThat(count()).isZero();

        assertThatThrownBy(() -> posts.file().inTransaction(() -> {
                    posts.stored("a", "");
                    assertThat(count()).isOne();
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(count()).isZero();
    }

    @Test
    void aTotalFollowsTheWritesOfAnotherProcess() throws Exception {
        posts.stored("a", "");
        assertThat(count()).isOne();

        try (var other = java.sql.DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data.db"));
                var statement = other.createStatement()) {
            statement.executeUpdate("INSERT INTO posts (id) VALUES ('b')");
        }
        Thread.sleep(150);

        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aTotalOfAViewFollowsItsTables() {
        assertThat(posts.store().count(posts.titles())).isZero();

        posts.stored("a", "");

        assertThat(posts.store().count(posts.titles())).isOne();
    }

    private List<String> referencing(String field, String id) {
        return posts.store().referencing(posts.posts(), field, id).stream()
                .map(Record::id)
                .toList();
    }

    private long count() {
        return posts.store().count(posts.posts());
    }

    private Page page(long page, int perPage) {
        return posts.store().page(Criteria.all(posts.posts()), PageRequest.of(page, perPage, false));
    }
}
