package dev.jarbase.adapter.storage.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.testkit.file.BlobStoreContract;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalBlobStoreTest implements BlobStoreContract {
    @TempDir
    private Path dir;

    @Override
    public BlobStore store() {
        return new LocalBlobStore(dir.resolve("storage"));
    }

    private void put(String key) {
        byte[] content = "hello".getBytes(StandardCharsets.UTF_8);
        store().put(new BlobKey(key), TEXT, new ByteArrayInputStream(content));
    }

    @Test
    void sidecarHoldsTheNotesAsThePeerWritesThem() throws IOException {
        put("c/r/a.txt");

        assertThat(Files.readString(dir.resolve("storage/c/r/a.txt.attrs")))
                .isEqualTo("{\"user.cache_control\":\"\",\"user.content_disposition\":\"\","
                        + "\"user.content_encoding\":\"\",\"user.content_language\":\"\","
                        + "\"user.content_type\":\"text/plain; charset=utf-8\","
                        + "\"user.metadata\":{\"original-filename\":\"My \\\"Text\\\".txt\"},"
                        + "\"md5\":\"XUFAKrxLKna5cZ2REBfFkg==\"}\n");
    }

    @Test
    void fileWithoutSidecarIsOfUnknownType() throws IOException {
        put("c/r/a.txt");
        Files.delete(dir.resolve("storage/c/r/a.txt.attrs"));

        assertThat(store().find(new BlobKey("c/r/a.txt")).orElseThrow().contentType())
                .isEqualTo("application/octet-stream");
    }

    @Test
    void emptyFoldersDoNotStay() {
        put("c/r/a.txt");
        put("d/r/a.txt");

        store().delete(new BlobKey("c/r/a.txt"));
        store().deleteAll(new BlobFolder("d/r"));

        assertThat(dir.resolve("storage")).isEmptyDirectory();
    }

    /** Security checklist 22. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "c/../../x",
                "c//x",
                "/etc/passwd",
                "c/./x",
                "c/r/..\\..\\x",
                "c/r/a\u0000b",
                "C:/x",
                "",
                "c/r/",
                "c/r/a.txt.attrs"
            })
    void keysThatLeadElsewhereCannotBeMade(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new BlobKey(text));
    }

    /** Security checklist 22. */
    @Test
    void linksInsideAreDeletedAndNotFollowed() throws IOException {
        put("c/r/a.txt");
        Path outside = Files.createDirectory(dir.resolve("outside"));
        Files.writeString(outside.resolve("kept"), "kept");
        Files.createSymbolicLink(dir.resolve("storage/c/r/link"), outside);

        store().deleteAll(new BlobFolder("c"));

        assertThat(outside.resolve("kept")).exists();
        assertThat(dir.resolve("storage/c")).doesNotExist();
    }
}
