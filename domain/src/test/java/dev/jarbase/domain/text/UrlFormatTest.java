package dev.jarbase.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UrlFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.com",
                "http://a",
                "https://a.com:8080/x?y=1#z",
                "ftp://a.com/x",
                "wss://user:secret@sub.a-b.com",
                "mailto:a@b.co",
                "localhost:90",
                "http://127.0.0.1/",
                "http://[::1]:80/x",
                "http://[::ffff:1.2.3.4]",
                "http://bücher.de",
                "www.a.com."
            })
    void takes(String text) {
        assertThat(UrlFormat.isUrl(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.b",
                "//a.com",
                "/path",
                "javascript:alert(1)",
                "a b.com",
                "http://",
                "http://a b.com",
                ".a.com",
                "http://a.com:x",
                "http://a.com:123456",
                "http://a.com/%zz",
                "http://a_.com",
                "http://[::g]",
                "http://[1.2.3.4]",
                "http://224.0.0.1",
                "gopher://a.com",
                "http://a.com/\u0001",
                "http://-a.com"
            })
    void refuses(String text) {
        assertThat(UrlFormat.isUrl(text)).isFalse();
    }

    @Test
    void refusesTextsOfTwoThousandAndEightyThreeCharacters() {
        String path = "x".repeat(2_083 - "http://a.com/".length());

        assertThat(UrlFormat.isUrl("http://a.com/" + path)).isFalse();
        assertThat(UrlFormat.isUrl("http://a.com/" + path.substring(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.com/x, a.com",
        "http://a.com:80/x, a.com:80",
        "http://u:p@a.com?x, a.com",
        "//a.com/x, a.com",
        "a.com/x, ''",
        "mailto:a@b.co, ''"
    })
    void tellsTheHost(String url, String host) {
        assertThat(UrlFormat.host(url)).isEqualTo(host);
    }

    @Test
    void needsLinearTime() {
        assertThat(UrlFormat.isUrl("@a".repeat(1_000_000))).isFalse();
        assertThat(UrlFormat.host("http://" + "a.".repeat(1_000_000))).hasSize(2_000_000);
    }
}
