package dev.jarbase.application.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.file.ThumbSize;
import dev.jarbase.testkit.file.MemoryBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThumbsTest {
    private static final BlobFolder FOLDER = new BlobFolder("c/r");
    private static final BlobKey ORIGINAL = new BlobKey("c/r/a.png");
    private static final BlobKey THUMB = new BlobKey("c/r/thumbs_a.png/10x10_a.png");

    private final MemoryBlobStore blobs = new MemoryBlobStore();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @BeforeEach
    void store() {
        put(ORIGINAL, "image/png", "original");
    }

    private void put(BlobKey key, String type, String content) {
        blobs.put(
                key, new BlobStore.Notes(type, ""), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Thumbs thumbs(BlobStore store, ImageScaler scaler) {
        return new Thumbs(
                store,
                (image, size) -> {
                    made.incrementAndGet();
                    return scaler.scale(image, size);
                },
                now::get);
    }

    private static ImageScaler.Image small() {
        return ImageScaler.Image.of("image/gif", "thumb".getBytes(StandardCharsets.UTF_8));
    }

    private StoredFile thumb(Thumbs thumbs) {
        Blob original = blobs.find(ORIGINAL).orElseThrow();
        return thumbs.thumb(original, FOLDER, "a.png", ThumbSize.parse("10x10").orElseThrow());
    }

    private static String text(StoredFile file) throws IOException {
        try (var in = file.content().open(0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thumbIsStoredBesideItsFileWithItsType() throws IOException {
        StoredFile thumb = thumb(thumbs(blobs, (image, size) -> small()));

        assertThat(text(thumb)).isEqualTo("thumb");
        assertThat(blobs.find(THUMB).orElseThrow().contentType()).isEqualTo("image/gif");
    }

    @Test
    void thumbThatIsStoredIsNotMadeAgain() throws IOException {
        put(THUMB, "image/png", "stored");

        StoredFile thumb = thumb(thumbs(blobs, (image, size) -> small()));

        assertThat(text(thumb)).isEqualTo("stored");
        assertThat(made).hasValue(0);
    }

    @Test
    void hundredRequestsAtOnceMakeOneThumb() throws Exception {
        CountDownLatch all = new CountDownLatch(100);
        Thumbs thumbs = thumbs(blobs, (image, size) -> small());
        Callable<StoredFile> request = () -> {
            all.countDown();
            all.await();
            return thumb(thumbs);
        };
        List<Future<StoredFile>> requests = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 100; i++) {
                requests.add(executor.submit(request));
            }
        }

        for (Future<StoredFile> done : requests) {
            assertThat(text(done.get())).isEqualTo("thumb");
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void failureReachesAllWhoWait() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        Thumbs thumbs = thumbs(blobs, (image, size) -> {
            begun.countDown();
            awaitQuietly(open);
            throw ThumbException.unsuitable("broken");
        });
        List<Future<String>> requests = new ArrayList<>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10; i++) {
                requests.add(executor.submit(() -> failure(thumbs)));
            }
            begun.await();
            open.countDown();
        }

        for (Future<String> done : requests) {
            assertThat(done.get()).isEqualTo("broken");
        }
        assertThat(made).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ThumbException.failed("interrupted", interrupted);
        }
    }

    private String failure(Thumbs thumbs) {
        return String.valueOf(assertThatExceptionOfType(ThumbException.class)
                .isThrownBy(() -> thumb(thumbs))
                .actual()
                .getMessage());
    }

    @Test
    void brokenImageIsTriedAgainOnlyAfterAWhile() {
        Thumbs thumbs = thumbs(blobs, (image, size) -> {
            throw ThumbException.unsuitable("broken");
        });

        failure(thumbs);
        assertThat(failure(thumbs)).isEqualTo("broken");
        assertThat(made).hasValue(1);

        now.set(Instant.EPOCH.plus(Duration.ofHours(1)));
        failure(thumbs);
        assertThat(made).hasValue(2);
    }

    @Test
    void whatFailedByChanceIsTriedAgainAtOnce() {
        Thumbs thumbs = thumbs(blobs, (image, size) -> {
            throw ThumbException.failed("busy");
        });

        failure(thumbs);
        failure(thumbs);

        assertThat(made).hasValue(2);
    }

    @Test
    void thumbThatCannotBeStoredIsSentNevertheless() throws IOException {
        StoredFile thumb = thumb(thumbs(readOnly(), (image, size) -> small()));

        assertThat(text(thumb)).isEqualTo("thumb");
        assertThat(thumb.blob().contentType()).isEqualTo("image/gif");
        assertThat(thumb.blob().size()).isEqualTo(5);
        assertThat(blobs.find(THUMB)).isEmpty();
    }

    /** A store that takes nothing. */
    private BlobStore readOnly() {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, method, args) -> {
                    if (method.getName().equals("put")) {
                        throw new BlobStoreException("the disk is full");
                    }
                    try {
                        return method.invoke(blobs, args);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void fileThatIsDeletedMeanwhileLeavesNoThumbBehind() throws IOException {
        StoredFile thumb = thumb(thumbs(blobs, (image, size) -> {
            blobs.deleteAll(FOLDER);
            return small();
        }));

        assertThat(text(thumb)).isEqualTo("thumb");
        assertThat(blobs.list(FOLDER)).isEmpty();
    }

    @Test
    void filesThatAreNoImagesHaveNoThumbs() {
        put(ORIGINAL, "image/svg+xml", "<svg/>");

        assertThat(failure(thumbs(blobs, (image, size) -> small()))).contains("image/svg+xml");
        assertThat(made).hasValue(0);
    }
}
