package dev.jarbase.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.testkit.file.MemoryBlobStore;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptFilesTest {
    private static final BlobKey A = new BlobKey("posts/1/a.txt");
    private static final BlobKey B = new BlobKey("posts/1/b.txt");

    private final BlobStore stored = new MemoryBlobStore();
    private final KeptFiles files = new KeptFiles(stored);

    @BeforeEach
    void fill() {
        put(A);
        put(B);
    }

    private void put(BlobKey key) {
        files.put(key, new BlobStore.Notes("text/plain", ""), new ByteArrayInputStream(new byte[1]));
    }

    private boolean isThere(BlobKey key) {
        return stored.find(key).isPresent();
    }

    @Test
    void filesAreDeletedAtOnceWhenNobodyKeepsThem() {
        assertThat(files.delete(A)).isTrue();
        assertThat(isThere(A)).isFalse();

        files.deleteAll(new BlobFolder("posts"));
        assertThat(isThere(B)).isFalse();
    }

    @Test
    void filesStayWhileTheyAreKeptAndGoAfterwards() {
        try (var keeping = files.keepAll()) {
            assertThat(keeping).isNotNull();
            assertThat(files.delete(A)).isTrue();
            files.deleteAll(new BlobFolder("posts/1"));

            assertThat(isThere(A)).isTrue();
            assertThat(isThere(B)).isTrue();
        }

        assertThat(isThere(A)).isFalse();
        assertThat(isThere(B)).isFalse();
    }

    @Test
    void filesStayUntilTheLastOneWhoKeepsThemEnds() {
        var first = files.keepAll();
        var second = files.keepAll();
        files.delete(A);

        first.close();
        assertThat(isThere(A)).isTrue();

        second.close();
        assertThat(isThere(A)).isFalse();
    }

    @Test
    void aFileThatComesAgainIsNotDeleted() {
        try (var keeping = files.keepAll()) {
            assertThat(keeping).isNotNull();
            files.delete(A);
            put(A);
        }

        assertThat(isThere(A)).isTrue();
    }

    @Test
    void whatIsMissingCannotBeDeletedLaterEither() {
        try (var keeping = files.keepAll()) {
            assertThat(keeping).isNotNull();
            assertThat(files.delete(new BlobKey("posts/2/c.txt"))).isFalse();
        }
    }
}
