package dev.jarbase.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.criteria.Operand;
import dev.jarbase.domain.criteria.Predicate;
import dev.jarbase.domain.criteria.Predicate.Comparison;
import dev.jarbase.domain.criteria.Predicate.Quantifier;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SelectionBuilderTest {

    @Test
    void equalPathsOfRuleAndFilterShareARow() {
        Selection selection = BlogFixture.builder()
                .rule("comments_via_post.text ?= 'a'")
                .filter("comments_via_post.id ?= 'b'", true)
                .build();

        assertThat(selection.joins()).hasSize(1);
    }

    @Test
    void aliasesOfUnrelatedCollectionsHaveRowsOfTheirOwn() {
        Selection selection = BlogFixture.builder()
                .rule("@collection.notes.text ?= 'a' && @collection.notes:n.text ?= 'b' && @collection.notes.id ?= 'c'")
                .build();

        assertThat(selection.joins()).hasSize(2);
    }

    @Test
    void theIdOfASingleRelationNeedsNoJoin() {
        Selection selection = BlogFixture.builder().rule("author.id = 'x'").build();

        assertThat(selection.joins()).isEmpty();
        assertThat(((Comparison) selection.where()).left()).isEqualTo(new Operand.Column(0, "author"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title = 'a' | SOME",
                "tags = 'a' | SOME",
                "author.name = 'a' | SOME",
                "tags:each = 'a' | EVERY_LEFT",
                "tags:each ?= 'a' | SOME",
                "'a' = readers.name | EVERY_RIGHT",
                "readers.name != readers.name | EVERY_PAIR",
                "geoDistance(readers.id, 1, 2, 3) > 1 | SOME",
            })
    void pathsOfSeveralValuesAskForEveryOne(String filter, Quantifier quantifier) {
        Selection selection = BlogFixture.builder().filter(filter, true).build();

        assertThat(((Comparison) selection.where()).quantifier()).isEqualTo(quantifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "author.secret = 'x'",
                "readers.secret ?~ 'x'",
                "author.secret:length > 0",
                "notes_via_post.text ?= 'x'",
                "strftime('%Y', author.secret) = 'x'",
            })
    void clientsReachNeitherHiddenFieldsNorLockedCollections(String filter) {
        assertThatThrownBy(() -> BlogFixture.builder().filter(filter, false)).isInstanceOf(FilterException.class);
        assertThatThrownBy(() -> BlogFixture.builder().filter("'x' != title || " + filter, false))
                .isInstanceOf(FilterException.class);
        assertThat(BlogFixture.builder().filter(filter, true).build()).isNotNull();
        assertThat(BlogFixture.builder().rule(filter).build()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"author.secret", "-notes_via_post.text", "readers.secret:lower"})
    void clientsCannotSortByThemEither(String sort) {
        assertThatThrownBy(() -> BlogFixture.builder().sort(sort, false)).isInstanceOf(FilterException.class);
        assertThat(BlogFixture.builder().sort(sort, true).build().sort()).hasSize(1);
    }

    @Test
    void theListRuleOfAJoinedCollectionBecomesPartOfAFilter() {
        Selection client = BlogFixture.builder()
                .filter("comments_via_post.id ?= 'x'", false)
                .build();
        Selection superuser = BlogFixture.builder()
                .filter("comments_via_post.id ?= 'x'", true)
                .build();

        assertThat(client.where()).isInstanceOf(Predicate.And.class);
        assertThat(superuser.where()).isInstanceOf(Comparison.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "@now", "title,", "'x'", "- title", "@request.query.q", "a;b", "title--", "id\""})
    void whatIsNoPathCannotBeSortedBy(String sort) {
        assertThatThrownBy(() -> BlogFixture.builder().sort(sort, true)).isInstanceOf(FilterException.class);
    }

    @Test
    void filtersAndSortTextsAreLimited() {
        String comment = " //" + "x".repeat(3500);

        assertThatThrownBy(() -> BlogFixture.builder().filter("n=1" + comment, true))
                .hasMessage("max filter length limit reached");
        assertThat(BlogFixture.builder().rule("n=1" + comment).build()).isNotNull();
        assertThatThrownBy(() -> BlogFixture.builder().sort("n" + ",n".repeat(8), true))
                .hasMessage("max sort expressions limit reached");
        assertThatThrownBy(() -> BlogFixture.builder().sort("n".repeat(256), true))
                .hasMessage("max sort field length limit reached");
    }

    @ParameterizedTest
    @CsvSource({
        "@now, 2024-02-29 12:34:56.789Z",
        "@yesterday, 2024-02-28 12:34:56.789Z",
        "@tomorrow, 2024-03-01 12:34:56.789Z",
        "@todayStart, 2024-02-29 00:00:00.000Z",
        "@todayEnd, 2024-02-29 23:59:59.999Z",
        "@monthStart, 2024-02-01 00:00:00.000Z",
        "@monthEnd, 2024-02-29 23:59:59.999Z",
        "@yearStart, 2024-01-01 00:00:00.000Z",
        "@yearEnd, 2024-12-31 23:59:59.999Z",
    })
    void macrosStandForMomentsInUtc(String macro, String moment) {
        assertThat(left(macro)).isEqualTo(new Operand.Text(moment));
    }

    @ParameterizedTest
    @CsvSource({"@second, 56", "@minute, 34", "@hour, 12", "@day, 29", "@month, 2", "@year, 2024", "@weekday, 4"})
    void macrosStandForPartsOfTheMoment(String macro, long value) {
        assertThat(left(macro)).isEqualTo(new Operand.Whole(value));
    }

    @Test
    void requestValuesAreBoundAndMissingOnesAreNull() {
        assertThat(left("@request.query.q")).isEqualTo(new Operand.Text("x"));
        assertThat(left("@request.query.n")).isEqualTo(new Operand.Number(5));
        assertThat(left("@request.query.none")).isEqualTo(new Operand.Nothing());
        assertThat(left("@request.auth.name.deep")).isEqualTo(new Operand.Nothing());
        assertThat(left("@request.query.none:isset")).isEqualTo(new Operand.Present(false));
        assertThat(left("@request.method")).isEqualTo(new Operand.Text("POST"));
    }

    @Test
    void jsonFieldsOfTheBodyAreComparedAsJsonText() {
        var body = new JsonValue.Obj(Map.of("meta", JsonValue.of("abc"), "other", JsonValue.of("abc")));
        var builder = new SelectionBuilder(
                BlogFixture.CATALOG, BlogFixture.POSTS, BlogFixture.request(body), BlogFixture.CLOCK);

        Selection selection =
                builder.rule("@request.body.meta = @request.body.other").build();

        Comparison comparison = (Comparison) selection.where();
        assertThat(comparison.left()).isEqualTo(new Operand.Text("\"abc\""));
        assertThat(comparison.right()).isEqualTo(new Operand.Text("abc"));
    }

    private static Operand left(String identifier) {
        Selection selection = BlogFixture.builder().rule(identifier + " = 1").build();
        return ((Comparison) selection.where()).left();
    }
}
