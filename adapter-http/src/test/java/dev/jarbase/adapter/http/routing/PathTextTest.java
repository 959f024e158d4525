package dev.jarbase.adapter.http.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTextTest {
    private static final String[] PIECES = {"/", "/", ".", "..", "a", "b.", ".c", "%2e", "\u00e9", "\ud83d\ude00"};

    private static String randomPath(Random random) {
        var path = new StringBuilder("/");
        for (int i = random.nextInt(10); i > 0; i--) {
            path.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return path.toString();
    }

    @ParameterizedTest
    @CsvSource({"/a/b, /a/b", "/a/../b, /b", "/../.., /", "/a/., /a", "/a/./, /a/", "//, /", "/a/.., /", "/...//, /.../"
    })
    void resolvesSegmentsThatLeadNowhere(String path, String cleaned) {
        assertThat(PathText.clean(path)).isEqualTo(cleaned);
    }

    @Test
    void cleanPathsStayAsTheyAreAndHaveNoWayOut() {
        for (int seed = 0; seed < 5000; seed++) {
            String cleaned = PathText.clean(randomPath(new Random(seed)));

            assertThat(PathText.clean(cleaned)).isSameAs(cleaned);
            assertThat(cleaned).startsWith("/").doesNotContain("//");
            assertThat(cleaned.split("/")).doesNotContain("..", ".");
        }
    }

    @Test
    void escapesAndUnescapesEveryText() {
        for (int seed = 0; seed < 2000; seed++) {
            String path = randomPath(new Random(seed));

            assertThat(PathText.unescape(PathText.escape(path))).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%1", "%zz", "a%2", "%%20", "%\uff11\uff11"})
    void leavesMalformedEscapesAlone(String text) {
        assertThat(PathText.isWellFormed(text)).isFalse();
        assertThat(PathText.unescape(text)).isEqualTo(text);
    }

    @Test
    void replacesInvalidUtf8() {
        assertThat(PathText.unescape("%ff%41")).isEqualTo("\ufffdA");
    }
}
