package dev.jarbase.domain.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title = 'x'",
                "author.secret != '' && readers.name ?~ 'a'",
                "@request.auth.whatever.it.is = 1",
                "@request.auth.id != '' && owner_missing = null || true = TRUE",
                "@collection.notes:n.text = title",
                "notes_via_post.text ?= 'x'",
                "@request.body.tags:length > 1 && @request.body.tags:each ?= 'a'",
                "@request.body.title:changed = false",
                "title:length = 2",
                "strftime('%Y', @now) = '2024'",
                "geoDistance(meta.lon, meta.lat, 1, 2) < 3",
                "parent.parent.parent.parent.parent.parent.title = 'x'",
            })
    void goodRulesPass(String rule) {
        String known = rule.replace("owner_missing", "title");

        assertThat(RuleCheck.check(BlogFixture.CATALOG, BlogFixture.POSTS, known))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "b = 1 § invalid left operand \"b\" - unknown field \"b\"",
                "1 = b § invalid right operand \"b\" - unknown field \"b\"",
                "title.x = 1 § invalid left operand \"title.x\" - field \"title\" is not a valid relation",
                "x.y = 1 § invalid left operand \"x.y\" - failed to resolve field \"x\"",
                "#x = 1 § invalid left operand \"#x\" - failed to resolve field \"#x\"",
                "@request.nope = 1 § invalid left operand \"@request.nope\" - failed to resolve field"
                        + " \"@request.nope\"",
                "title:zz = 1 § invalid left operand \"title:zz\" - unknown modifier in \"title:zz\"",
                "foo(1) = 1 § invalid left operand \"foo\" - unknown function \"foo\"",
                "@request.query.a:length = 1 § invalid left operand \"@request.query.a:length\" - invalid modifier"
                        + " sequence a:length",
                "@request.body.title:each = 1 § invalid left operand \"@request.body.title:each\" - field \"title\""
                        + " doesn't support multivalue operations",
                "posts_via_author.id = 1 § invalid left operand \"posts_via_author.id\" - invalid collection reference"
                        + " of a back relation field \"author\"",
                "geoDistance(1,2,3) = 1 § invalid left operand \"geoDistance\" - [geoDistance] expected 4 arguments,"
                        + " got 3",
                "geoDistance('1',2,3,4) = 1 § invalid left operand \"geoDistance\" - [geoDistance] argument 0 must be"
                        + " an identifier or number",
                "strftime(n) = 1 § invalid left operand \"strftime\" - [strftime] expects the first argument to be a"
                        + " format string",
            })
    void badRulesAreExplainedInThePeersWords(String rule, String message) {
        assertThat(RuleCheck.check(BlogFixture.CATALOG, BlogFixture.POSTS, rule))
                .contains(message);
    }

    @Test
    void sevenRelationsAreTooMany() {
        assertThat(RuleCheck.check(BlogFixture.CATALOG, BlogFixture.POSTS, "parent.".repeat(7) + "title = 'x'"))
                .hasValueSatisfying(
                        message -> assertThat(message).endsWith("max nested relations reached for field \"parent\""));
    }

    @Test
    void jsonPathsWithoutKeysAreRefused() {
        assertThat(RuleCheck.check(BlogFixture.CATALOG, BlogFixture.POSTS, "meta.a..b = 1"))
                .isPresent();
    }
}
