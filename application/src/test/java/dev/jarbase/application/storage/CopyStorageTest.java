package dev.jarbase.application.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStore.Notes;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.testkit.file.MemoryBlobStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class CopyStorageTest {
    private final MemoryBlobStore from = new MemoryBlobStore();
    private final MemoryBlobStore to = new MemoryBlobStore();
    private final List<CopyStorage.Progress> told = new ArrayList<>();

    private static void put(BlobStore store, String key, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        store.put(new BlobKey(key), new Notes("text/css", "Ö " + key), new ByteArrayInputStream(bytes));
    }

    private static String read(BlobStore store, String key) throws IOException {
        try (InputStream in = store.open(new BlobKey(key), 0)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private CopyStorage.Progress copy(BlobStore source, BlobStore target) {
        return new CopyStorage(source, target, told::add).run();
    }

    /** A store that counts or disturbs calls of one method. */
    private static BlobStore disturbed(BlobStore store, String method, Set<String> keys) {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && keys.contains(arguments[0].toString())) {
                        throw new BlobStoreException("refused", new IOException("no room"));
                    }
                    try {
                        return called.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void allBlobsComeOverWithTheirNotes() throws IOException {
        for (int i = 0; i < 50; i++) {
            put(from, "c/r" + i + "/a.css", "content " + i);
        }

        CopyStorage.Progress end = copy(from, to);

        assertThat(end.copied()).isEqualTo(50);
        assertThat(end.failed()).isZero();
        assertThat(end.bytes()).isEqualTo(490);
        assertThat(read(to, "c/r7/a.css")).isEqualTo("content 7");
        assertThat(to.find(new BlobKey("c/r7/a.css")).orElseThrow().notes())
                .isEqualTo(new Notes("text/css", "Ö c/r7/a.css"));
        assertThat(told).hasSize(50);
        assertThat(told.getLast().total()).isEqualTo(50);
    }

    @Test
    void whatIsThereIsLeftAndWhatDiffersIsReplaced() throws IOException {
        put(from, "c/r/same", "same");
        put(from, "c/r/other", "new!");
        put(from, "c/r/longer", "longer");
        put(to, "c/r/same", "same");
        put(to, "c/r/other", "old!");
        put(to, "c/r/longer", "long");
        put(to, "c/r/extra", "extra");

        CopyStorage.Progress end = copy(from, disturbed(to, "put", Set.of("c/r/same")));

        assertThat(end.skipped()).isEqualTo(1);
        assertThat(end.copied()).isEqualTo(2);
        assertThat(read(to, "c/r/other")).isEqualTo("new!");
        assertThat(read(to, "c/r/longer")).isEqualTo("longer");
        assertThat(read(to, "c/r/extra")).isEqualTo("extra");
    }

    @Test
    void oneFailureDoesNotEndTheCopyAndAnotherRunGoesOn() {
        for (int i = 0; i < 30; i++) {
            put(from, "c/r/" + i, "content");
        }
        Set<String> refused = ConcurrentHashMap.newKeySet();
        refused.add("c/r/3");
        BlobStore target = disturbed(to, "put", refused);

        CopyStorage.Progress first = copy(from, target);
        refused.clear();
        CopyStorage.Progress second = copy(from, target);

        assertThat(first.copied()).isEqualTo(29);
        assertThat(first.failed()).isEqualTo(1);
        assertThat(first.failures()).containsExactly("c/r/3: no room");
        assertThat(second.copied()).isEqualTo(1);
        assertThat(second.skipped()).isEqualTo(29);
        assertThat(second.failed()).isZero();
    }

    @Test
    void copyThatDiffersFromItsOriginalIsAFailure() {
        put(from, "c/r/a", "content");
        BlobStore lossy = (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals("put")) {
                        put(to, arguments[0].toString(), "contenT");
                        return null;
                    }
                    return called.invoke(to, arguments);
                });

        CopyStorage.Progress end = copy(from, lossy);

        assertThat(end.failures()).containsExactly("c/r/a: the copy differs from its original");
    }
}
