package dev.jarbase.adapter.sqlite.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LikePatternTest {

    @ParameterizedTest
    @CsvSource({
        "abc, %abc%",
        "a_b, %a\\_b%",
        "a%b, a%b",
        "a\\%b, %a\\%b%",
        "a\\\\%b, a\\\\%b",
        "_, %\\_%",
        "a\\b, %a\\\\b%",
        "a__b, %a_\\_b%",
        "👍_👍, %👍\\_👍%",
    })
    void textsWithoutWildcardAreLookedForAnywhere(String text, String pattern) {
        assertThat(LikePattern.of(text)).isEqualTo(pattern);
    }
}
