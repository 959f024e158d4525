package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EmailFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.co",
                "A.b+c_d'e@sub.Example-1.org",
                "é@bücher.de",
                "a@b.co.",
                "a@b_c.d",
                "a@b..c.de",
                "\"x\"@b.co"
            })
    void takes(String text) {
        assertThat(EmailFormat.isEmail(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.co",
                "a@",
                "a@b",
                "a@b.1",
                "a@.co",
                "a.@b.co",
                ".a@b.co",
                "a..b@b.co",
                "a b@c.co",
                "a@-b.co",
                "a@b-.co",
                "a@b.co ",
                "a@b@c.co",
                "a@😀.co",
                "\"xy\"@b.co",
                "a@b.c1"
            })
    void refuses(String text) {
        assertThat(EmailFormat.isEmail(text)).isFalse();
    }

    @Test
    void needsLinearTime() {
        String many = "a.".repeat(1_000_000);

        assertThat(EmailFormat.isEmail(many + "a@" + many + "co")).isTrue();
        assertThat(EmailFormat.isEmail("\"(".repeat(1_000_000) + "@b.co")).isFalse();
    }
}
