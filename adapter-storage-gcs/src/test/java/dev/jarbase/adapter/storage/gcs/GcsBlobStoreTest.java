package dev.jarbase.adapter.storage.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.cloud.storage.contrib.nio.testing.LocalStorageHelper;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.testkit.file.BlobStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcsBlobStoreTest implements BlobStoreContract {
    private FakeGcs server;
    private GcsBlobStore store;

    @BeforeEach
    void start() throws IOException {
        server = new FakeGcs();
        store = new GcsBlobStore(new GcsBucket(FakeGcs.BUCKET, "", server.endpoint()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public BlobStore store() {
        return store;
    }

    private static ByteArrayInputStream small() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }

    @Test
    void busyServiceIsAskedAgain() {
        server.refuse(1);
        store.delete(new BlobKey("c/r/a"));
        server.refuse(1);

        assertThat(store.find(new BlobKey("c/r/a"))).isEmpty();
    }

    @Test
    void serviceThatStaysBusyIsAFault() {
        server.refuse(100);

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> store.find(new BlobKey("c/r/a")))
                .withMessage("looking for c/r/a");
    }

    @Test
    void unreadableKeyIsAFaultThatDoesNotShowIt(@TempDir Path folder) throws IOException {
        Path key = Files.writeString(folder.resolve("key.json"), "{\"private_key\":\"hush\"}");

        assertThatExceptionOfType(BlobStoreException.class)
                .isThrownBy(() -> new GcsBlobStore(new GcsBucket("b", key.toString(), "")))
                .withMessage("reading the key for the bucket b")
                .havingCause()
                .withMessageNotContaining("hush");
    }

    @Test
    void librarysOwnFakeAgrees() {
        GcsBlobStore other =
                new GcsBlobStore(LocalStorageHelper.customOptions(true).getService(), "b");
        other.put(new BlobKey("c/r/a"), TEXT, small());
        other.put(new BlobKey("c/s/a"), TEXT, small());

        assertThat(other.find(new BlobKey("c/r/a")).orElseThrow().notes()).isEqualTo(TEXT);
        other.deleteAll(new BlobFolder("c/r"));
        assertThat(other.list(new BlobFolder("c")))
                .extracting(blob -> blob.key().text())
                .containsExactly("c/s/a");
    }
}
