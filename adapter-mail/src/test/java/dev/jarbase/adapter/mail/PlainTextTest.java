package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainTextTest {
    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("  two   words\n\there ", "two words here"),
                Arguments.of("<b>one</b>two<i>three</i>", "onetwothree"),
                Arguments.of("<p>first</p><p>second</p>", "first\r\nsecond"),
                Arguments.of("<div><div><p>deep</p></div></div>", "deep"),
                Arguments.of("a<br>b<br><br>c", "a\r\nb\r\n\r\nc"),
                Arguments.of("<ul><li>one</li><li>two</li></ul>", "- one\r\n- two"),
                Arguments.of(
                        "<a href=\"https://x.test/?a=1&amp;b=2\"> <b>go</b> on </a>!",
                        "[go on](https://x.test/?a=1&b=2)!"),
                Arguments.of("<a href=\"x\"></a>", "[LINK](x)"),
                Arguments.of("<a>nowhere</a>", "[nowhere]"),
                Arguments.of("<a href=''>nowhere</a>", "[nowhere]"),
                Arguments.of("<a href='x'><p>block</p></a> after", "[block](x) after"),
                Arguments.of("1 &lt; 2 &amp; 3", "1 < 2 & 3"),
                Arguments.of("<!-- no --><p>yes</p>", "yes"),
                Arguments.of("<head><title>no</title><style>p{}</style></head><body>yes</body>", "yes"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void htmlBecomesLines(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("unread")
    void whatIsNotReadIsLeftOut(String tag) {
        assertThat(PlainText.of("<p>before <" + tag + ">inside</" + tag + "></p><p>after</p>"))
                .contains("before")
                .contains("after")
                .doesNotContain("inside");
    }

    static Stream<String> unread() {
        return Stream.of(
                "style", "script", "iframe", "object", "svg", "button", "form", "textarea", "select", "template");
    }

    @Test
    void deepNestingEndsWell() {
        assertThat(PlainText.of("<div>".repeat(5_000) + "end")).endsWith("end");
    }
}
