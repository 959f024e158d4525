package dev.jarbase.adapter.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {
    private static Layout layout(int width, int height, String size) {
        return Layout.of(width, height, TestImages.size(size));
    }

    private static String measures(int width, int height, String size) {
        Area cut = layout(width, height, size).cut();
        return cut.width() + "x" + cut.height();
    }

    @Test
    void filledThumbsHaveTheSizeThatWasAskedFor() {
        assertThat(measures(4000, 3000, "100x100")).isEqualTo("100x100");
        assertThat(measures(101, 4000, "300x10t")).isEqualTo("300x10");
        assertThat(measures(4, 3, "20x10b")).isEqualTo("20x10");
        assertThat(measures(1, 1, "200x200")).isEqualTo("200x200");
    }

    @Test
    void largeImagesAreCutBeforeTheyAreScaled() {
        assertThat(layout(4000, 3000, "100x100").source()).isEqualTo(new Area(500, 0, 3000, 3000));
        assertThat(layout(1000, 1000, "70x50t").source()).isEqualTo(new Area(0, 0, 1000, 714));
        assertThat(layout(1000, 1000, "70x50b").source()).isEqualTo(new Area(0, 286, 1000, 714));
        assertThat(layout(1000, 1000, "70x50").source()).isEqualTo(new Area(0, 143, 1000, 714));
    }

    @Test
    void smallImagesAreScaledBeforeTheyAreCut() {
        Layout layout = layout(40, 90, "20x10b");

        assertThat(layout.source()).isEqualTo(new Area(0, 0, 40, 90));
        assertThat(layout.width()).isEqualTo(20);
        assertThat(layout.height()).isEqualTo(45);
        assertThat(layout.cut()).isEqualTo(new Area(0, 35, 20, 10));
    }

    @Test
    void fittedThumbsKeepTheirShapeAndNeverGrow() {
        assertThat(measures(4000, 3000, "100x100f")).isEqualTo("100x75");
        assertThat(measures(40, 90, "7x7f")).isEqualTo("3x7");
        assertThat(measures(80, 50, "7x7f")).isEqualTo("7x4");
        assertThat(measures(4, 3, "20x10f")).isEqualTo("4x3");
        assertThat(measures(10_000, 10, "50x50f")).isEqualTo("50x1");
    }

    @Test
    void missingSideFollowsFromTheOtherAndIsRounded() {
        assertThat(measures(4, 3, "0x10")).isEqualTo("13x10");
        assertThat(measures(80, 50, "20x0")).isEqualTo("20x13");
        assertThat(measures(10_000, 1, "20x0f")).isEqualTo("20x1");
    }
}
