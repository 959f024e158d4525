package dev.jarbase.adapter.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.ImageScaler.Image;
import dev.jarbase.domain.file.ThumbException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Images that are made to cost much. Security checklist 23. */
class ImageBombTest {
    private static final long MEGABYTE = 1024 * 1024;

    private static ThumbException refused(String type, byte[] content) {
        return refused(TestImages.LIMITS, type, content);
    }

    private static ThumbException refused(ScalerLimits limits, String type, byte[] content) {
        ImageIoScaler scaler = new ImageIoScaler(limits);
        return assertThatExceptionOfType(ThumbException.class)
                .isThrownBy(() -> scaler.scale(Image.of(type, content), TestImages.size("100x100")))
                .actual();
    }

    private static byte[] encoded(String format) {
        return TestImages.encoded(TestImages.quarters(64, 64, BufferedImage.TYPE_INT_RGB), format);
    }

    /** A WebP whose pixels, however many, take no bits. */
    private static byte[] webp(int width, int height) {
        byte[] content = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
        int bits = (width - 1) | ((height - 1) << 14) | (1 << 28);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(21, bits);
        return content;
    }

    private static byte[] jpeg(byte[] content, int width, int height) {
        byte[] lying = content.clone();
        for (int i = 0; i < lying.length - 9; i++) {
            if ((lying[i] & 0xFF) == 0xFF && (lying[i + 1] & 0xFC) == 0xC0 && (lying[i + 1] & 3) < 3) {
                ByteBuffer.wrap(lying).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return lying;
            }
        }
        throw new IllegalStateException("a JPEG without a frame");
    }

    /** Changes the measures of the screen and of the first frame. */
    private static byte[] gif(byte[] content, int width, int height) {
        ByteBuffer lying = ByteBuffer.wrap(content.clone()).order(ByteOrder.LITTLE_ENDIAN);
        lying.putShort(6, (short) width).putShort(8, (short) height);
        int frame = 13 + ((content[10] & 0x80) == 0 ? 0 : 3 << ((content[10] & 7) + 1));
        while (content[frame] != 0x2C) {
            frame += 2;
            while (content[frame] != 0) {
                frame += 1 + (content[frame] & 0xFF);
            }
            frame++;
        }
        lying.putShort(frame + 5, (short) width).putShort(frame + 7, (short) height);
        return lying.array();
    }

    @Test
    void hugeDeclaredMeasuresAreRefusedBeforeAnythingIsDecoded() {
        assertThat(refused("image/png", TestImages.declared(encoded("png"), 100_000, 100_000)))
                .hasMessageContaining("too many pixels");
        assertThat(refused("image/jpeg", jpeg(encoded("jpeg"), 60_000, 60_000)))
                .hasMessageContaining("too many pixels");
        assertThat(refused("image/gif", gif(encoded("gif"), 60_000, 60_000))).hasMessageContaining("too many pixels");
        assertThat(refused("image/webp", webp(16_383, 16_383))).hasMessageContaining("too many pixels");
    }

    @Test
    void refusalsAreForGood() {
        assertThat(refused("image/webp", webp(16_383, 16_383)).isLasting()).isTrue();
    }

    @Test
    void measuresThatAreNoneAreRefused() {
        assertThat(refused("image/png", TestImages.declared(encoded("png"), 0, 10))
                        .isLasting())
                .isTrue();
        assertThat(refused("image/png", TestImages.declared(encoded("png"), -1, 10))
                        .isLasting())
                .isTrue();
        assertThat(refused("image/jpeg", jpeg(encoded("jpeg"), 10, 0)).isLasting())
                .isTrue();
    }

    @Test
    void imagesThatEndBeforeTheirPixelsDoAreRefused() {
        assertThat(refused("image/png", TestImages.declared(encoded("png"), 5000, 5000))
                        .isLasting())
                .isTrue();
    }

    /** Peer: a GIF needs all of its pixels and the mark behind them, a JPEG its last marker too. */
    @Test
    void imagesThatWereCutOffAreRefused() {
        BufferedImage image = TestImages.waves(300, 200, BufferedImage.TYPE_INT_RGB);
        byte[] gif = TestImages.encoded(image, "gif");
        byte[] jpeg = TestImages.encoded(image, "jpeg");

        for (int missing : new int[] {2, 40, gif.length / 2, gif.length - 900}) {
            assertThat(refused("image/gif", Arrays.copyOf(gif, gif.length - missing))
                            .isLasting())
                    .isTrue();
        }
        for (int missing : new int[] {2, 40, jpeg.length / 2}) {
            assertThat(refused("image/jpeg", Arrays.copyOf(jpeg, jpeg.length - missing)))
                    .hasMessageContaining("too early");
        }
    }

    @Test
    void progressiveImageThatWasCutOffIsRefused() {
        byte[] jpeg = TestImages.progressive(TestImages.waves(300, 200, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(refused("image/jpeg", Arrays.copyOf(jpeg, jpeg.length / 2))).hasMessageContaining("too early");
    }

    @Test
    void whatIsNoImageIsRefused() {
        byte[] noise = new byte[100];
        Arrays.fill(noise, (byte) 0x5A);
        byte[] png = encoded("png");

        assertThat(refused("image/png", new byte[0]).isLasting()).isTrue();
        assertThat(refused("image/png", noise).isLasting()).isTrue();
        assertThat(refused("image/png", Arrays.copyOf(png, 40)).isLasting()).isTrue();
        assertThat(refused("image/jpeg", Arrays.copyOf(encoded("jpeg"), 3)).isLasting())
                .isTrue();
    }

    @Test
    void imageThatNeedsMoreMemoryThanThereMayBeIsRefused() {
        byte[] interlaced = TestImages.progressive(TestImages.quarters(2000, 2000, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(refused(TestImages.LIMITS.withMemory(8 * MEGABYTE), "image/png", interlaced))
                .hasMessageContaining("memory");
    }

    @Test
    void progressiveImageWithVeryManyScansIsRefused() {
        byte[] jpeg = TestImages.progressive(TestImages.quarters(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg");
        ByteArrayOutputStream image = new ByteArrayOutputStream();
        image.write(jpeg, 0, jpeg.length - 2);
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 0, 0x10, 0};
        for (int i = 0; i < 10_000; i++) {
            image.write(scan, 0, scan.length);
        }
        image.write(jpeg, jpeg.length - 2, 2);

        assertThat(refused("image/jpeg", image.toByteArray())).hasMessageContaining("too many scans");
    }

    @Test
    void imageThatTakesTooLongIsRefused() {
        assertThat(refused(TestImages.LIMITS.withMaxWork(Duration.ofMillis(100)), "image/webp", webp(4000, 3000)))
                .hasMessageContaining("too long");
    }

    @Test
    void onlyTheFirstFrameIsDecoded() {
        byte[] gif = encoded("gif");
        byte[] frames = new byte[2 * (int) MEGABYTE];
        Arrays.fill(frames, (byte) 0x2C);
        byte[] animated = TestImages.inserted(gif, gif.length - 1, frames);

        Image thumb = TestImages.scale("image/gif", animated, "10x10");

        assertThat(TestImages.decoded(thumb).getWidth()).isEqualTo(10);
    }

    @Test
    void thumbThatWouldBeHugeIsRefused() {
        byte[] strip = TestImages.encoded(TestImages.quarters(2, 3000, BufferedImage.TYPE_INT_RGB), "png");

        assertThatExceptionOfType(ThumbException.class)
                .isThrownBy(() -> TestImages.scale("image/png", strip, "5000x0"))
                .withMessageContaining("too many pixels");
    }

    @Test
    void thumbsBeyondTheQueueAreRefusedForNow() throws InterruptedException {
        ImageIoScaler scaler =
                new ImageIoScaler(ScalerLimits.of(1, Duration.ofSeconds(30)).withQueue(1));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        Image slow = new Image("image/png", 10, from -> {
            begun.countDown();
            awaitOpen(open);
            return new ByteArrayInputStream(new byte[0]);
        });
        Thread first = Thread.startVirtualThread(() -> ignoreFailure(scaler, slow));
        begun.await();
        AtomicBoolean refused = new AtomicBoolean();
        Runnable next = () -> refused.compareAndSet(false, isRefusedForNow(scaler, slow));
        Thread second = Thread.ofVirtual().unstarted(next);
        Thread third = Thread.ofVirtual().unstarted(next);

        second.start();
        third.start();
        while (!refused.get()) {
            Thread.sleep(5);
        }
        open.countDown();
        first.join();
        second.join();
        third.join();

        assertThat(refused).isTrue();
    }

    private static void awaitOpen(CountDownLatch open) throws IOException {
        try {
            open.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private static void ignoreFailure(ImageIoScaler scaler, Image image) {
        assertThatExceptionOfType(ThumbException.class).isThrownBy(() -> scaler.scale(image, TestImages.size("10x10")));
    }

    private static boolean isRefusedForNow(ImageIoScaler scaler, Image image) {
        try {
            scaler.scale(image, TestImages.size("10x10"));
            return false;
        } catch (ThumbException refused) {
            return !refused.isLasting() && String.valueOf(refused.getMessage()).contains("too many thumbs");
        }
    }

    @Test
    void interruptedCallerDoesNotWait() throws InterruptedException {
        ImageIoScaler scaler = new ImageIoScaler(TestImages.LIMITS);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Image slow = new Image("image/png", 10, from -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException interrupted) {
                ended.countDown();
                throw new IOException(interrupted);
            }
            return new ByteArrayInputStream(new byte[0]);
        });
        Thread caller = Thread.startVirtualThread(() -> ignoreFailure(scaler, slow));
        begun.await();

        caller.interrupt();
        caller.join();

        ended.await();
        assertThat(ended.getCount()).isZero();
    }
}
