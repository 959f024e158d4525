package dev.jarbase.adapter.sqlite.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.rule.AccessRule;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FilterSemanticsTest {
    @AutoClose
    private final QueryFixture fixture = new QueryFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "n = '' §",
                "n = null §",
                "n = '1.0' § p1",
                "n != 1 § p2 p3 p4",
                "ok = '' §",
                "ok != '' § p1 p2 p3 p4",
                "ok = 'true' §",
                "ok = true § p1 p3",
                "title = '' § p3",
                "title != null § p1 p2 p4",
                "cat.name = '' § p3 p4",
                "cat.name != 'News' § p2 p3 p4",
                "cat.name !~ 'zz' § p1 p2",
                "cat.name = title §  p3",
                "meta = null § p2 p3",
                "meta = '' §",
                "meta != '' § p1 p2 p3 p4",
                "meta = 'x' § p4",
                "meta.a.b.1 = 2 § p1",
                "meta.nothing = null § p1 p2 p3 p4",
                "'' = null § p1 p2 p3 p4",
                "title ~ 'A' § p1 p2",
                "title ~ 'a%' § p1",
                "title ~ '0%' §",
                "title ~ '0\\%' § p4",
                "title ~ '' § p1 p2 p3 p4",
                "'100% sure' ~ title && title != '' § p4",
                "title > 'Z' § p2",
                "title:lower = 'alpha' § p1",
                "title:length = 'beta' § p2",
                "tags = '[\"a\"]' § p2",
                "tags:length = 0 § p3",
                "cats:length > 1 § p1 p4",
                "n = 1 || n = 0 && ok = true § p1",
                "(n = 1 || n = 0) && ok = false § p2",
                "strftime('%Y', '2024-02-29') = '2024' && n = 1 § p1",
                "geoDistance(0, 0, 0, 0) = 0 && n = 1 § p1",
            })
    void comparisonsTreatEmptyValuesAsThePeer(String filter, String expected) {
        assertThat(fixture.posts(filter)).isEqualTo(ids(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "tags:each = 'a' § p2",
                "tags:each ?= 'a' § p1 p2",
                "tags:each != 'a' § p3 p4",
                "tags:each ?!= 'a' § p1 p3 p4",
                "tags:each = '' § p3",
                "tags:each ?= 'a' && tags:each ?= 'b' §",
                "cats.name !~ 'e' § p4",
                "cats.name ?~ 'e' § p1 p2",
                "cats.name ~ 'e' § p1 p2",
                "cats.id = cats.id § p2 p3",
                "cats.id ?= cats.id § p1 p2 p3 p4",
                "cats.name = 'Tech' || title = 'Alpha' § p1 p2",
                "comments_via_post.x ?= 1 && comments_via_post.y ?= 2 § p1",
                "comments_via_post.x = 1 && comments_via_post.y = 2 §",
                "comments_via_post.x = 1 § p1",
                "comments_via_post.x != 1 § p2 p3 p4",
                "comments_via_post.id = '' § p3 p4",
                "comments_via_post.y ?= 9 || comments_via_post.y ?= 2 § p1 p2",
                "comments_via_also.x ?= 1 § p2 p3",
                "comments_via_also.x = 1 § p3",
                "comments_via_also.x ?!= 1 § p1 p2 p4",
                "comments_via_also.x != 1 § p1 p4",
                "@collection.comments.post ?= id && @collection.comments.x ?= 2 § p2",
                "@collection.comments:a.x ?= 1 && @collection.comments:b.x ?= 2 § p1 p2 p3 p4",
                "@collection.comments.x ?= 1 && @collection.comments.x ?= 2 §",
                "@collection.comments.x > 0 § p1 p2 p3 p4",
                "@collection.comments.x > 1 §",
                "cat.posts_via_cat.n ?= 1 § p1",
                "cat.posts_via_cat.cats.name ?= 'News' § p1",
            })
    void severalValuesAskForAllOrAny(String filter, String expected) {
        assertThat(fixture.posts(filter)).isEqualTo(ids(expected));
    }

    @Test
    void anIndexOnTheReferringColumnChangesNoAnswer() throws SQLException {
        try (var indexed = new QueryFixture(AccessRule.OPEN, "CREATE INDEX i ON comments (post)")) {
            for (String operator : new String[] {"=", "!=", "~", "!~", "<", ">=", "?=", "?!=", "?~", "?!~", "?<"}) {
                for (String value : new String[] {"1", "2", "''", "null", "title", "n", "meta"}) {
                    String filter = "comments_via_post.x " + operator + " " + value;
                    assertThat(indexed.posts(filter)).as(filter).isEqualTo(fixture.posts(filter));
                }
            }
        }
    }

    @Test
    void rowsOfJoinedCollectionsThatMayNotBeListedSatisfyNothing() throws SQLException {
        try (var restricted = new QueryFixture(AccessRule.of("y = 2"))) {
            var posts = restricted.posts;

            assertThat(restricted.ids(
                            posts,
                            restricted
                                    .on(posts)
                                    .filter("comments_via_post.id ?= 'm1' || n >= 0", false)
                                    .build()))
                    .containsExactly("p1", "p2", "p3");
            assertThat(restricted.ids(
                            posts,
                            restricted
                                    .on(posts)
                                    .filter("comments_via_post.id ?= 'm1'", false)
                                    .build()))
                    .isEmpty();
            assertThat(restricted.posts("comments_via_post.id ?= 'm1'")).containsExactly("p1");
        }
    }

    @Test
    void hiddenEmailsAreNeitherFoundNorSorted() {
        var people = fixture.people;

        assertThat(fixture.ids(
                        people,
                        fixture.on(people)
                                .filter("email ~ 'x.test'", false)
                                .sort("-id", false)
                                .build()))
                .containsExactly("u3", "u1");
        assertThat(fixture.ids(people, fixture.on(people).sort("email", true).build()))
                .containsExactly("u2", "u1", "u3");
        assertThat(fixture.ids(people, fixture.on(people).sort("-email", false).build()))
                .containsExactly("u3", "u1", "u2");
    }

    private static java.util.List<String> ids(String expected) {
        return expected == null ? java.util.List.of() : java.util.List.of(expected.split(" "));
    }
}
