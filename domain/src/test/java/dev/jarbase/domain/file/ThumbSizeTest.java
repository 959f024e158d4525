package dev.jarbase.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.file.ThumbSize.Cut;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThumbSizeTest {

    @Test
    void allFormsAreRead() {
        assertThat(ThumbSize.parse("100x50")).contains(new ThumbSize("100x50", 100, 50, Cut.CENTER));
        assertThat(ThumbSize.parse("100x50t")).contains(new ThumbSize("100x50t", 100, 50, Cut.TOP));
        assertThat(ThumbSize.parse("100x50b")).contains(new ThumbSize("100x50b", 100, 50, Cut.BOTTOM));
        assertThat(ThumbSize.parse("100x50f")).contains(new ThumbSize("100x50f", 100, 50, Cut.NONE));
        assertThat(ThumbSize.parse("0x50")).contains(new ThumbSize("0x50", 0, 50, Cut.CENTER));
        assertThat(ThumbSize.parse("0100x0")).contains(new ThumbSize("0100x0", 100, 0, Cut.CENTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1x",
                "x1",
                "0x0",
                "0x0f",
                "1x1z",
                "1x1tt",
                "1X1",
                "-1x1",
                "1x1x1",
                "../1x1",
                "20000x1",
                "1x99999999999999999999"
            })
    void nothingElseIs(String text) {
        assertThat(ThumbSize.parse(text)).isEqualTo(Optional.empty());
    }
}
