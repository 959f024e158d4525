package dev.jarbase.adapter.http.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsoupExcerptTest {
    private final JsoupExcerpt excerpts = new JsoupExcerpt();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>a</p><p>b <b>c</b>d</p> | a b cd",
                "a<br>b<span>c</span> | abc",
                "<script>x</script>a<style>y</style><svg><text>z</text></svg><template>t</template> | a",
                "<title>t</title>a &amp; b &lt;c&gt; | a & b <c>",
                "a<!-- c -->b | ab",
                "<form><p>x</p></form><textarea>y</textarea>z | z",
                "no markup | no markup"
            })
    void keepsReadableText(String html, String text) {
        assertThat(excerpts.of(html, 100, false)).isEqualTo(text);
    }

    @Test
    void collapsesWhiteSpace() {
        assertThat(excerpts.of("  a \t\n  b\u00a0 ", 100, false)).isEqualTo("a b");
    }

    @Test
    void cutsAtCodePointsAndTellsSoIfWanted() {
        assertThat(excerpts.of("<p>ab cd</p>", 3, false)).isEqualTo("ab");
        assertThat(excerpts.of("<p>ab cd</p>", 4, true)).isEqualTo("ab c...");
        assertThat(excerpts.of("<p>ab cd</p>", 5, true)).isEqualTo("ab cd");
        assertThat(excerpts.of("\ud83d\ude00\ud83d\ude00\ud83d\ude00", 2, false))
                .isEqualTo("\ud83d\ude00\ud83d\ude00");
    }

    @Test
    void survivesDeepMarkup() {
        assertThat(excerpts.of("<div>".repeat(50_000) + "a", 10, false)).isIn("a", "");
    }
}
