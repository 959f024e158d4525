package dev.jarbase.adapter.storage.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.testkit.file.BlobStoreContract;
import dev.jarbase.testkit.file.PatternStream;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3BlobStoreTest implements BlobStoreContract {
    @TempDir
    private static Path folder;

    private static LocalS3 server;

    private Bucket bucket;
    private S3BlobStore store;

    @BeforeAll
    static void start() throws Exception {
        server = new LocalS3(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        bucket = server.newBucket();
        store = LocalS3.open(bucket);
    }

    @Override
    public BlobStore store() {
        return store;
    }

    private static ByteArrayInputStream small() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    @Test
    void uploadThatBreaksOffLeavesNoPartsBehind() {
        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() ->
                        store.put(new BlobKey("c/r/a.bin"), TEXT, PatternStream.breakingAt(2L * UploadMemory.PART)))
                .withMessage("storing c/r/a.bin")
                .havingCause()
                .withMessage("broken");

        assertThat(server.openUploads(bucket)).isEmpty();
    }

    @Test
    void bucketMayBeNamedByTheHost() {
        S3BlobStore byHost = server.openByHost(bucket.name());
        byHost.put(new BlobKey("c/r/ü +1.bin"), TEXT, PatternStream.of(LARGE));
        byHost.copy(new BlobKey("c/r/ü +1.bin"), new BlobKey("c/r/b.bin"));

        assertThat(store.list(new BlobFolder("c")))
                .extracting(blob -> blob.key().text())
                .containsExactly("c/r/b.bin", "c/r/ü +1.bin");
        assertThat(byHost.find(new BlobKey("c/r/b.bin")).orElseThrow().size()).isEqualTo(LARGE);
    }

    @Test
    void foldersOfMoreThanOnePageAreListedAndDeletedToTheEnd() {
        for (int i = 0; i < 1003; i++) {
            store.put(new BlobKey("c/r/" + i), TEXT, small());
        }

        assertThat(store.list(new BlobFolder("c/r"))).hasSize(1003);
        store.deleteAll(new BlobFolder("c"));
        assertThat(store.list(new BlobFolder("c"))).isEmpty();
    }

    @Test
    void wrongSecretIsRefusedByTheStoreAndNotRepeated() {
        Bucket wrong = new Bucket(
                bucket.name(), bucket.region(), bucket.endpoint(), bucket.accessKey(), "not-the-secret", true);

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> LocalS3.open(wrong).put(new BlobKey("c/r/a"), TEXT, small()))
                .havingCause()
                .withMessageStartingWith("403 SignatureDoesNotMatch: ")
                .withMessageNotContainingAny("not-the-secret", LocalS3.SECRET);
    }

    @Test
    void missingBucketIsAFaultOfWriting() {
        Bucket missing = new Bucket(
                "no-such-bucket", bucket.region(), bucket.endpoint(), bucket.accessKey(), bucket.secret(), true);

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> LocalS3.open(missing).put(new BlobKey("c/r/a"), TEXT, small()))
                .havingCause()
                .withMessageStartingWith("404 NoSuchBucket: ");
    }
}
