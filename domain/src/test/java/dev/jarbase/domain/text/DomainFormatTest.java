package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DomainFormatTest {

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "example.com", "Sub-1.example.CO", "1.a"})
    void takes(String text) {
        assertThat(DomainFormat.isDomain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "a.", ".a", "a..b", "-a.b", "a-.b", "aB.c1", "aB.com.", "bücher.de", "a_b.c", "a.com:80"
            })
    void refuses(String text) {
        assertThat(DomainFormat.isDomain(text)).isFalse();
    }
}
