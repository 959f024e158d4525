package dev.jarbase.adapter.sqlite.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.field.Field.RelationField;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlCompilerTest {
    @AutoClose
    private final QueryFixture fixture = new QueryFixture();

    @Test
    void equalShapesGiveEqualTexts() {
        SqlQuery one = page("title = 'a' && cats.name ?~ 'x' && n > 5");
        SqlQuery other = page("title = '''' && cats.name ?~ '%y' && n > -7.25".replace("''''", "'b'"));

        assertThat(one.sql()).isEqualTo(other.sql());
        assertThat(one.binds()).isNotEqualTo(other.binds());
    }

    @Test
    void countsWithoutJoinsAreStraight() {
        assertThat(SqlCompiler.count(Criteria.all(fixture.posts)).sql()).isEqualTo("SELECT COUNT(*) FROM \"posts\" m");
        assertThat(page("title = 'a'").sql()).doesNotContain("DISTINCT").doesNotContain("ORDER BY");
    }

    @Test
    void severalValuedPathsNeedNoDistinct() {
        SqlQuery query = page("cats.name ?= 'x' && tags:each = 'a'");

        assertThat(query.sql()).contains("EXISTS").doesNotContain("DISTINCT");
        assertThat(query.tables()).containsExactlyInAnyOrder("posts", "cats");
    }

    @Test
    void sortingByAPathOfSeveralValuesGivesEachRecordOnce() {
        Selection selection =
                fixture.on(fixture.posts).sort("-cats.name,id", true).build();

        assertThat(fixture.ids(fixture.posts, selection)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void withoutSortKeysRecordsComeInOrderOfInsertion() {
        assertThat(fixture.ids(
                        fixture.posts,
                        fixture.on(fixture.posts)
                                .filter("cat.name = '' || cats.name ?= 'Tech'", true)
                                .build()))
                .containsExactly("p1", "p2", "p3", "p4");
    }

    @Test
    void countsByRelationAddUpToThePage() {
        assertThat(SqlCompiler.count(criteria("cat.name != 'x' && title != ''")).sql())
                .contains("GROUP BY");
        assertThat(fixture.posts("cat.name != 'News' && title != ''")).containsExactly("p2", "p4");
        assertThat(fixture.posts("cat.posts_via_cat.n ?= 1 && tags:each ?= 'a' && cat != 'c2'"))
                .containsExactly("p1");
        assertThat(fixture.posts("cat.name = title || n = 1")).containsExactly("p1", "p3");
    }

    @Test
    void scopesRestrictBesideTheFilter() {
        Criteria base = criteria("n >= 0");

        assertThat(fixture.run(page(base.within(new Criteria.Scope.Ids(List.of("p2"))))))
                .containsExactly("p2");
        assertThat(fixture.run(page(base.within(new Criteria.Scope.Ids(List.of("p2", "p4", "p1"))))))
                .containsExactlyInAnyOrder("p1", "p2");
        assertThat(fixture.run(SqlCompiler.count(base.within(new Criteria.Scope.Ids(List.of("p1", "p2"))))))
                .containsExactly("2");
    }

    @Test
    void scopesFindReferrers() {
        RelationField single = (RelationField) fixture.comments.field("post").orElseThrow();
        RelationField several = (RelationField) fixture.comments.field("also").orElseThrow();
        Criteria all = Criteria.all(fixture.comments);

        assertThat(fixture.run(page(all.within(new Criteria.Scope.Referencing(single, List.of("p1"))))))
                .containsExactly("m1", "m2");
        assertThat(fixture.run(page(all.within(new Criteria.Scope.Referencing(several, List.of("p2", "p9"))))))
                .containsExactly("m1", "m3");
    }

    @Test
    void candidatesAreJudgedAmongStoredRows() {
        Record candidate = Record.fresh(fixture.posts)
                .set("id", FieldValue.Text.of("p1"))
                .set("title", FieldValue.Text.of("new"))
                .set("n", new FieldValue.Num(3))
                .set("ok", FieldValue.Bool.TRUE)
                .set("cat", FieldValue.Text.of("c2"))
                .set("cats", new FieldValue.Texts(List.of("c1", "c2")));

        assertThat(accepts("title = 'new' && n = 3 && ok = true", candidate)).isTrue();
        assertThat(accepts("cat.name = 'Tech' && cats.name ?= 'News' && meta = null", candidate))
                .isTrue();
        assertThat(accepts("cats.name = 'News'", candidate)).isFalse();
        assertThat(accepts("@collection.posts.title ?= 'Alpha'", candidate)).isTrue();
        assertThat(accepts("@collection.posts.title ?= 'new'", candidate)).isFalse();
        assertThat(accepts("cat.posts_via_cat.id ?= 'p2'", candidate)).isTrue();
    }

    @Test
    void nobodyRefersToACandidate() {
        Record candidate = Record.fresh(fixture.posts);

        assertThatThrownBy(() -> accepts("comments_via_post.id = ''", candidate))
                .isInstanceOf(FilterException.class);
    }

    @Test
    void rulesReadTheSubmittedBody() {
        var body = new JsonValue.Obj(Map.of(
                "tags",
                JsonValue.texts(List.of("a", "b")),
                "cats",
                JsonValue.texts(List.of("c1")),
                "n",
                JsonValue.of(9)));

        assertThat(matches(body, "@request.body.tags:each ?= 'b' && @request.body.tags:length = 2"))
                .isTrue();
        assertThat(matches(body, "@request.body.tags:each = 'b'")).isFalse();
        assertThat(matches(body, "@request.body.cats.name = 'News'")).isTrue();
        assertThat(matches(body, "@request.body.n:changed = true && @request.body.title:changed = false"))
                .isTrue();
        assertThat(matches(body, "@request.body.missing:isset = false")).isTrue();
    }

    /** Checklist 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = '\\'; DROP TABLE posts; --'",
                "title ~ \"') OR 1=1 --\"",
                "title = 'x\" OR \"1\"=\"1'",
                "meta.a = 'x\\'y' && title = '?'",
                "strftime('%Y\\');--', title) = 'x'",
            })
    void textsOfFiltersAreNeverPartOfTheStatement(String filter) {
        assertThat(page(filter).sql())
                .doesNotContain("DROP")
                .doesNotContain("1=1")
                .doesNotContain("--");
        assertThat(fixture.posts(filter)).isEmpty();
        assertThat(fixture.posts("id != ''")).hasSize(4);
    }

    /** Checklist 1. */
    @Test
    void namesAreQuotedWhateverTheyHold() {
        assertThat(SqlName.of("a\"b; DROP").sql()).isEqualTo("\"a\"\"b; DROP\"");
        assertThatThrownBy(() -> SqlName.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Checklist 27. */
    @Test
    void requestsBeyondSqliteAreRefusedNotBroken() {
        String manyRows = IntStream.range(0, 70)
                .mapToObj(i -> "@collection.comments:a" + i + ".x")
                .collect(Collectors.joining(" ?> 5 || "));
        SelectionBuilder sorted = fixture.on(fixture.posts).rule(manyRows + " ?> 5");
        for (int i = 0; i < 8; i++) {
            sorted.sort(
                    IntStream.range(i * 8, i * 8 + 8)
                            .mapToObj(k -> "@collection.comments:a" + k + ".x")
                            .collect(Collectors.joining(",")),
                    true);
        }
        Selection selection = sorted.build();

        assertThatThrownBy(() -> page(new Criteria(fixture.posts, new Criteria.Scope.All(), selection)))
                .isInstanceOf(FilterException.class);
        Selection longText = fixture.on(fixture.posts)
                .rule("title ~ '" + "x".repeat(50_001) + "'")
                .build();
        assertThatThrownBy(() -> page(new Criteria(fixture.posts, new Criteria.Scope.All(), longText)))
                .isInstanceOf(FilterException.class);
    }

    /** Checklist 27. */
    @Test
    void twoHundredComparisonsRun() {
        String[] operands = {"tags:each ?= 'zz'", "cats.name = 'zz'", "comments_via_post.x > 7", "title = 'zz'"};
        String filter = IntStream.range(0, 199)
                .mapToObj(i -> operands[i % operands.length])
                .collect(Collectors.joining(" || "));

        assertThat(ids(fixture.on(fixture.posts).rule(filter + " || id = 'p2'").build()))
                .containsExactly("p2");
        assertThat(ids(fixture.on(fixture.posts)
                        .rule(filter.replace("||", "&&") + " && id = 'p2'")
                        .build()))
                .isEmpty();
    }

    private List<String> ids(Selection selection) {
        return fixture.ids(fixture.posts, selection);
    }

    private boolean accepts(String rule, Record candidate) {
        Collection posts = fixture.posts;
        Selection selection = fixture.on(posts).rule(rule).build();
        return !fixture.run(SqlCompiler.accepts(new Criteria(posts, new Criteria.Scope.All(), selection), candidate))
                .isEmpty();
    }

    private boolean matches(JsonValue.Obj body, String rule) {
        Selection selection = fixture.on(fixture.posts, body).rule(rule).build();
        return ids(selection).contains("p1");
    }

    private Criteria criteria(String filter) {
        return new Criteria(
                fixture.posts,
                new Criteria.Scope.All(),
                fixture.on(fixture.posts).filter(filter, true).build());
    }

    private SqlQuery page(String filter) {
        return page(criteria(filter));
    }

    private static SqlQuery page(Criteria criteria) {
        return SqlCompiler.page(criteria, 100, 0);
    }
}
