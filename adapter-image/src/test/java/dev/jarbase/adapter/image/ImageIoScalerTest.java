package dev.jarbase.adapter.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.ImageScaler.Image;
import dev.jarbase.domain.file.ThumbException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageIoScalerTest {
    private static final int[] RGB = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00};

    private static void assertCorners(BufferedImage image, int... expected) {
        int right = image.getWidth() - 1 - image.getWidth() / 8;
        int bottom = image.getHeight() - 1 - image.getHeight() / 8;
        int left = image.getWidth() / 8;
        int top = image.getHeight() / 8;
        assertColor(image.getRGB(left, top), expected[0]);
        assertColor(image.getRGB(right, top), expected[1]);
        assertColor(image.getRGB(left, bottom), expected[2]);
        assertColor(image.getRGB(right, bottom), expected[3]);
    }

    private static void assertColor(int actual, int expected) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(actual >> shift & 0xFF).as("%x", actual).isCloseTo(expected >> shift & 0xFF, within());
        }
    }

    private static Offset<Integer> within() {
        return Offset.offset(30);
    }

    @ParameterizedTest
    @CsvSource({"jpeg, image/jpeg, image/jpeg", "png, image/png, image/png", "gif, image/gif, image/gif"})
    void thumbHasTheFormatOfItsImage(String format, String type, String thumbType) {
        byte[] content = TestImages.encoded(TestImages.quarters(400, 300, BufferedImage.TYPE_INT_RGB), format);

        Image thumb = TestImages.scale(type, content, "40x30");

        assertThat(thumb.contentType()).isEqualTo(thumbType);
        BufferedImage decoded = TestImages.decoded(thumb);
        assertThat(decoded.getWidth()).isEqualTo(40);
        assertThat(decoded.getHeight()).isEqualTo(30);
        assertCorners(decoded, RGB);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_4BYTE_ABGR
            })
    void pngOfAnyKindOfColorIsRead(int type) throws IOException {
        byte[] content = TestImages.encoded(TestImages.quarters(300, 300, type), "png");
        BufferedImage whole = TestImages.image(content);

        BufferedImage thumb = TestImages.decoded(TestImages.scale("image/png", content, "30x30"));

        if (type == BufferedImage.TYPE_BYTE_GRAY || type == BufferedImage.TYPE_USHORT_GRAY) {
            int level = whole.getRaster().getSample(10, 10, 0);
            int expected = type == BufferedImage.TYPE_BYTE_GRAY ? level : level >> 8;
            assertThat(thumb.getRaster().getSample(2, 2, 0)).isCloseTo(expected, within());
        } else {
            assertColor(thumb.getRGB(2, 2), whole.getRGB(10, 10));
            assertColor(thumb.getRGB(27, 27), whole.getRGB(290, 290));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "gif"})
    void interlacedAndProgressiveImagesAreRead(String format) {
        byte[] content = TestImages.progressive(TestImages.quarters(500, 400, BufferedImage.TYPE_INT_RGB), format);

        assertCorners(TestImages.decoded(TestImages.scale("image/" + format, content, "50x40")), RGB);
    }

    @Test
    void losslessWebpBecomesPng() {
        byte[] content = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

        Image thumb = TestImages.scale("image/webp", content, "3x2");

        assertThat(thumb.contentType()).isEqualTo("image/png");
        assertThat(TestImages.decoded(thumb).getWidth()).isEqualTo(3);
    }

    @Test
    void grayJpegStaysGray() {
        byte[] content = TestImages.encoded(TestImages.quarters(200, 200, BufferedImage.TYPE_BYTE_GRAY), "jpeg");

        BufferedImage thumb = TestImages.decoded(TestImages.scale("image/jpeg", content, "20x20"));

        int pixel = thumb.getRGB(2, 2);
        assertThat(pixel >> 16 & 0xFF).isCloseTo(pixel & 0xFF, Offset.offset(3));
    }

    /** Colors as they are shown: red 240, green 120, blue 30. */
    @ParameterizedTest
    @CsvSource({"0, 240, 120, 30, 255", "2, 109, 193, 61, 255"})
    void jpegOfInksIsShownInColors(int transform, int first, int second, int third, int black) {
        byte[] inks = TestImages.inks(first, second, third, black);

        Image thumb = TestImages.scale("image/jpeg", TestImages.adobe(inks, transform), "20x20");

        assertThat(thumb.contentType()).isEqualTo("image/jpeg");
        assertColor(TestImages.decoded(thumb).getRGB(10, 10), 0xF0781E);
    }

    @Test
    void blackInkDarkensTheOthers() {
        byte[] inks = TestImages.inks(240, 120, 30, 128);

        Image thumb = TestImages.scale("image/jpeg", TestImages.adobe(inks, 0), "20x20");

        assertColor(TestImages.decoded(thumb).getRGB(10, 10), 0x783C0F);
    }

    /** Nothing tells what they mean; peer: no thumb. */
    @Test
    void jpegOfFourUnnamedColorsIsRefused() {
        byte[] inks = TestImages.inks(240, 120, 30, 255);

        assertThatExceptionOfType(ThumbException.class)
                .isThrownBy(() -> TestImages.scale("image/jpeg", inks, "20x20"))
                .withMessageContaining("unknown colors");
    }

    /** The measures of the file and of the block are the same, so that a decoder that looks ahead would be caught. */
    @Test
    void endOfTheImageMayBeTheEndOfABlock() {
        byte[] jpeg = TestImages.encoded(TestImages.quarters(200, 100, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] comment = new byte[64 * 1024 - jpeg.length];
        ByteBuffer.wrap(comment).putShort((short) 0xFFFE).putShort((short) (comment.length - 2));

        Image thumb = TestImages.scale("image/jpeg", TestImages.inserted(jpeg, 2, comment), "20x10");

        assertThat(TestImages.decoded(thumb).getWidth()).isEqualTo(20);
    }

    @Test
    void transparencyStaysInPng() {
        BufferedImage image = TestImages.quarters(200, 200, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 100; y++) {
            for (int x = 0; x < 100; x++) {
                image.setRGB(x, y, 0x00FFFFFF);
            }
        }

        BufferedImage thumb =
                TestImages.decoded(TestImages.scale("image/png", TestImages.encoded(image, "png"), "20x20"));

        assertThat(thumb.getRGB(2, 2) >>> 24).isZero();
        assertThat(thumb.getRGB(17, 2)).isEqualTo(TestImages.CORNERS[1]);
    }

    @ParameterizedTest
    @CsvSource({"1, 0123", "2, 1032", "3, 3210", "4, 2301", "5, 0213", "6, 2031", "7, 3120", "8, 1302", "9, 0123"})
    void imageIsTurnedAsItsExifDataSays(int orientation, String corners) {
        byte[] jpeg = TestImages.encoded(TestImages.quarters(320, 160, BufferedImage.TYPE_INT_RGB), "jpeg");
        int[] expected = corners.chars().map(corner -> RGB[corner - '0']).toArray();
        boolean upright = orientation >= 5 && orientation <= 8;

        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] turned = TestImages.oriented(jpeg, orientation, order);
            BufferedImage thumb = TestImages.decoded(TestImages.scale("image/jpeg", turned, "32x32f"));

            assertThat(thumb.getWidth()).isEqualTo(upright ? 16 : 32);
            assertThat(thumb.getHeight()).isEqualTo(upright ? 32 : 16);
            assertCorners(thumb, expected);
        }
    }

    @Test
    void cutFollowsTheShownImage() {
        byte[] jpeg = TestImages.encoded(TestImages.quarters(200, 400, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] turned = TestImages.oriented(jpeg, 3, ByteOrder.BIG_ENDIAN);

        BufferedImage top = TestImages.decoded(TestImages.scale("image/jpeg", turned, "40x40t"));
        BufferedImage bottom = TestImages.decoded(TestImages.scale("image/jpeg", turned, "40x40b"));

        assertCorners(top, RGB[3], RGB[2], RGB[3], RGB[2]);
        assertCorners(bottom, RGB[1], RGB[0], RGB[1], RGB[0]);
    }

    @Test
    void brokenExifDataTurnsNothing() {
        byte[] jpeg = TestImages.encoded(TestImages.quarters(320, 160, BufferedImage.TYPE_INT_RGB), "jpeg");
        byte[] turned = TestImages.oriented(jpeg, 6, ByteOrder.BIG_ENDIAN);
        turned[20] = (byte) 0xFF;

        BufferedImage thumb = TestImages.decoded(TestImages.scale("image/jpeg", turned, "32x32f"));

        assertThat(thumb.getHeight()).isEqualTo(16);
    }

    @Test
    void shrinkingAveragesAllPixels() {
        BufferedImage image = new BufferedImage(1024, 1024, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 1024; y++) {
            for (int x = 0; x < 1024; x++) {
                image.setRGB(x, y, (x + y) % 2 == 0 ? 0xFFFFFF : 0x000000);
            }
        }

        BufferedImage thumb =
                TestImages.decoded(TestImages.scale("image/png", TestImages.encoded(image, "png"), "16x16"));

        for (int i = 0; i < 16; i++) {
            assertColor(thumb.getRGB(i, 15 - i), 0x7F7F7F);
        }
    }

    @Test
    void imageThatIsReadRowByRowGivesTheSameThumb() {
        byte[] content = TestImages.encoded(TestImages.waves(900, 700, BufferedImage.TYPE_INT_RGB), "png");
        ScalerLimits tight = TestImages.LIMITS.withMemory(4 * 1024 * 1024);

        Image whole = TestImages.scale("image/png", content, "60x60");
        Image streamed = new ImageIoScaler(tight).scale(Image.of("image/png", content), TestImages.size("60x60"));

        BufferedImage expected = TestImages.decoded(whole);
        BufferedImage actual = TestImages.decoded(streamed);
        for (int i = 0; i < 60; i++) {
            assertThat(actual.getRGB(i, i)).isEqualTo(expected.getRGB(i, i));
        }
    }
}
