package dev.jarbase.testkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of blobs does. */
public interface BlobStoreContract {
    /** The notes of the blobs of the contract. */
    BlobStore.Notes TEXT = new BlobStore.Notes("text/plain; charset=utf-8", "My \"Text\".txt");

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

    @Test
    default void blobComesBackAsItWasStored() throws IOException {
        put("c/r/a.txt", "content");

        Blob blob = store().find(key("c/r/a.txt")).orElseThrow();
        assertThat(read("c/r/a.txt", 0)).isEqualTo("content");
        assertThat(blob.size()).isEqualTo(7);
        assertThat(blob.contentType()).isEqualTo(TEXT.contentType());
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
    }

    @Test
    default void brokenStreamLeavesNothingBehind() {
        InputStream broken = new SequenceInputStream(bytes("half"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }

            @Override
            public int read(byte[] into, int offset, int count) throws IOException {
                throw new IOException("broken");
            }
        });

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store().put(key("c/r/a.txt"), TEXT, broken));

        assertThat(store().find(key("c/r/a.txt"))).isEmpty();
        assertThat(store().list(new BlobFolder("c"))).isEmpty();
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
