package dev.jarbase.testkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of blobs does. */
public interface BlobStoreContract {
    /** The notes of the blobs of the contract. */
    BlobStore.Notes TEXT = new BlobStore.Notes("text/plain; charset=utf-8", "My \"Text\".txt");

    /** More than any store keeps in one piece of memory. */
    int LARGE = 20 * 1024 * 1024 + 7;

    /** A store without blobs, the same one throughout a test. */
    BlobStore store();

    private static BlobKey key(String text) {
        return new BlobKey(text);
    }

    private void put(String key, String content) {
        store().put(key(key), TEXT, bytes(content));
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private String read(String key, long from) throws IOException {
        try (InputStream in = store().open(key(key), from)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Spaces inside of a type mean nothing (RFC 9110 §8.3.1), and servers write them as they like. */
    private static void assertNotes(Blob blob, BlobStore.Notes notes) {
        assertThat(blob.contentType().replace(" ", ""))
                .isEqualTo(notes.contentType().replace(" ", ""));
        assertThat(blob.notes().originalName()).isEqualTo(notes.originalName());
    }

    @Test
    default void blobComesBackAsItWasStored() throws IOException {
        put("c/r/a.txt", "content");

        Blob blob = store().find(key("c/r/a.txt")).orElseThrow();
        assertThat(read("c/r/a.txt", 0)).isEqualTo("content");
        assertThat(blob.size()).isEqualTo(7);
        assertNotes(blob, TEXT);
        assertThat(blob.modified())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(5)),
                        Instant.now().plusSeconds(5));
    }

    @Test
    default void contentIsReadFromAnyByteOn() throws IOException {
        put("c/r/a.txt", "content");

        assertThat(read("c/r/a.txt", 4)).isEqualTo("ent");
        assertThat(read("c/r/a.txt", 7)).isEmpty();
        assertThat(read("c/r/a.txt", 8)).isEmpty();
    }

    @Test
    default void emptyBlobIsABlob() throws IOException {
        put("c/r/a.txt", "");

        assertThat(store().find(key("c/r/a.txt")).orElseThrow().size()).isZero();
        assertThat(read("c/r/a.txt", 0)).isEmpty();
    }

    @Test
    default void missingBlobIsNotFoundAndCannotBeOpened() {
        put("c/r/a.txt", "content");

        assertThat(store().find(key("c/r/b.txt"))).isEmpty();
        assertThat(store().find(key("c/r"))).isEmpty();
        assertThat(store().find(key("c/r/a.txt/x"))).isEmpty();
        assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> read("c/r/b.txt", 0));
    }

    @Test
    default void storingAgainReplaces() throws IOException {
        put("c/r/a.txt", "first, which is longer");
        put("c/r/a.txt", "second");

        assertThat(read("c/r/a.txt", 0)).isEqualTo("second");
        assertThat(store().find(key("c/r/a.txt")).orElseThrow().size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 300_000, 12_000_000, 18_000_000})
    default void brokenStreamLeavesNothingBehind(int length) {
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store().put(key("c/r/a.txt"), TEXT, PatternStream.breakingAt(length)));

        assertThat(store().find(key("c/r/a.txt"))).isEmpty();
        assertThat(store().list(new BlobFolder("c"))).isEmpty();
    }

    @Test
    default void brokenStreamLeavesTheBlobThatWasThere() throws IOException {
        put("c/r/a.txt", "content");

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store().put(key("c/r/a.txt"), TEXT, PatternStream.breakingAt(9_000_000)));

        assertThat(read("c/r/a.txt", 0)).isEqualTo("content");
        assertNotes(store().find(key("c/r/a.txt")).orElseThrow(), TEXT);
    }

    @ParameterizedTest
    @ValueSource(ints = {262_143, 262_144, 262_145, 8 * 1024 * 1024, 16 * 1024 * 1024 + 1, LARGE})
    default void contentOfAnySizeComesBack(int size) throws IOException {
        store().put(key("c/r/large.bin"), TEXT, PatternStream.of(size));

        Blob blob = store().find(key("c/r/large.bin")).orElseThrow();
        assertThat(blob.size()).isEqualTo(size);
        assertNotes(blob, TEXT);
        assertSame(0, size);
        assertSame(size - 100_000, size);
    }

    private void assertSame(long from, long size) throws IOException {
        try (InputStream in = store().open(key("c/r/large.bin"), from)) {
            byte[] expected = new byte[65_536];
            byte[] actual = new byte[65_536];
            InputStream pattern = PatternStream.of(size, from);
            int count;
            do {
                count = pattern.readNBytes(expected, 0, expected.length);
                assertThat(in.readNBytes(actual, 0, actual.length)).isEqualTo(count);
                assertThat(Arrays.equals(expected, 0, count, actual, 0, count)).isTrue();
            } while (count > 0);
        }
    }

    @Test
    default void readingMayEndBeforeTheContentDoes() throws IOException {
        store().put(key("c/r/large.bin"), TEXT, PatternStream.of(LARGE));

        try (InputStream in = store().open(key("c/r/large.bin"), 5)) {
            assertThat(in.readNBytes(10)).isEqualTo(PatternStream.of(LARGE, 5).readNBytes(10));
        }

        assertThat(store().find(key("c/r/large.bin"))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.txt",
                "plus+plus.txt",
                "100%.txt",
                "%41.txt",
                "größe_日本_🙂.txt",
                "a&b=c;d,e@f$g!.txt",
                "quote'\"<>.txt",
                "tilde~(1)*[2]{3}.txt",
                "hash#query?.txt",
                "dots...txt",
                ".hidden",
                "-dash_under.tar.gz"
            })
    default void namesAreKeptAsTheyAre(String name) throws IOException {
        BlobKey key = key("c/r/" + name);
        store().put(key, new BlobStore.Notes("text/plain", name), bytes(name));

        assertThat(store().find(key).orElseThrow().notes().originalName()).isEqualTo(name);
        assertThat(read(key.text(), 1))
                .isEqualTo(new String(bytes(name).readAllBytes(), StandardCharsets.UTF_8).substring(1));
        assertThat(store().list(new BlobFolder("c/r")))
                .extracting(ListedBlob::key)
                .containsExactly(key);
        assertThat(store().delete(key)).isTrue();
        assertThat(store().list(new BlobFolder("c"))).isEmpty();
    }

    @Test
    default void blobWithoutOriginalNameHasNone() {
        store().put(key("c/r/a.png"), new BlobStore.Notes("image/png", ""), bytes("x"));

        assertThat(store().find(key("c/r/a.png")).orElseThrow().notes())
                .isEqualTo(new BlobStore.Notes("image/png", ""));
    }

    @Test
    default void digestIsThatOfTheContentIfTheStoreKnowsIt() {
        put("c/r/a.txt", "content");

        assertThat(store().find(key("c/r/a.txt")).orElseThrow().md5()).isIn("", "9a0364b9e99bb480dd25e1f0284c8555");
        assertThat(store().list(new BlobFolder("c/r")).getFirst().md5()).isIn("", "9a0364b9e99bb480dd25e1f0284c8555");
    }

    @Test
    default void writersOfOneBlobDoNotMixTheirContents() throws Exception {
        List<String> contents = IntStream.range(0, 8)
                .mapToObj(i -> Integer.toString(i).repeat(50_000))
                .toList();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            contents.forEach(content -> all.add(writers.submit(() -> put("c/r/a.txt", content))));
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(contents).contains(read("c/r/a.txt", 0));
        assertThat(store().list(new BlobFolder("c"))).hasSize(1);
    }

    @Test
    default void manyBlobsAreStoredAndReadAtTheSameTime() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String key = "c/r" + i + "/a.txt";
                all.add(writers.submit(() -> {
                    put(key, key);
                    return read(key, 0);
                }));
            }
            for (int i = 0; i < all.size(); i++) {
                assertThat(all.get(i).get()).isEqualTo("c/r" + i + "/a.txt");
            }
        }

        assertThat(store().list(new BlobFolder("c"))).hasSize(40);
    }

    @Test
    default void visitShowsEveryBlobOnce() {
        put("c/r/a.txt", "1");
        put("d/a.txt", "22");
        put("top.zip", "333");

        List<String> seen = new ArrayList<>();
        store().visit(blob -> seen.add(blob.key() + " " + blob.size()));

        assertThat(seen).containsExactlyInAnyOrder("c/r/a.txt 1", "d/a.txt 2", "top.zip 3");
    }

    @Test
    default void storeThatWasNeverUsedIsEmpty() {
        List<ListedBlob> seen = new ArrayList<>();
        store().visit(seen::add);
        store().deleteAll(new BlobFolder("c"));

        assertThat(seen).isEmpty();
        assertThat(store().list(new BlobFolder("c"))).isEmpty();
        assertThat(store().delete(key("c/r/a.txt"))).isFalse();
    }

    @Test
    default void copyHasTheContentAndNotesOfItsOriginal() throws IOException {
        store().put(key("c/r/ö +1%.txt"), new BlobStore.Notes("text/css", "ü.css"), bytes("content"));
        put("c/s/b.txt", "other");

        store().copy(key("c/r/ö +1%.txt"), key("c/s/b.txt"));

        assertThat(read("c/s/b.txt", 0)).isEqualTo("content");
        assertThat(read("c/r/ö +1%.txt", 0)).isEqualTo("content");
        assertThat(store().find(key("c/s/b.txt")).orElseThrow().notes())
                .isEqualTo(new BlobStore.Notes("text/css", "ü.css"));
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store().copy(key("c/r/nothing.txt"), key("c/s/c.txt")));
    }

    @Test
    default void deletedBlobIsGoneAndTellsWhetherItWas() {
        put("c/r/a.txt", "content");

        assertThat(store().delete(key("c/r/a.txt"))).isTrue();
        assertThat(store().delete(key("c/r/a.txt"))).isFalse();
        assertThat(store().find(key("c/r/a.txt"))).isEmpty();
    }

    @Test
    default void folderIsDeletedWithAllBelowAndNothingElse() {
        put("c/r/a.txt", "1");
        put("c/r/thumbs_a.txt/x_a.txt", "2");
        put("c/rest/a.txt", "3");

        store().deleteAll(new BlobFolder("c/r"));
        store().deleteAll(new BlobFolder("c/nothing"));

        assertThat(store().list(new BlobFolder("c")))
                .extracting(blob -> blob.key().text())
                .containsExactly("c/rest/a.txt");
    }

    @Test
    default void listIsInOrderOfKeys() {
        put("c/r/b.txt", "1");
        put("c/r/a/z.txt", "2");
        put("c/q/a.txt", "3");

        assertThat(store().list(new BlobFolder("c")))
                .extracting(blob -> blob.key().text())
                .containsExactly("c/q/a.txt", "c/r/a/z.txt", "c/r/b.txt");
    }
}
