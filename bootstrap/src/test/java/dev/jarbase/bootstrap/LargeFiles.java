package dev.jarbase.bootstrap;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.testkit.file.PatternStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Stores whose files named {@code large} are as large as no buffer of a socket is, and that count who reads them. */
final class LargeFiles implements BlobStores {
    static final long SIZE = 1L << 30;

    private final BlobStores stores;
    private final Semaphore opened = new Semaphore(0);
    private final Semaphore closed = new Semaphore(0);

    LargeFiles(BlobStores stores) {
        this.stores = stores;
    }

    /** Has a permit for each reader that began. */
    Semaphore opened() {
        return opened;
    }

    /** Has a permit for each reader that ended. */
    Semaphore closed() {
        return closed;
    }

    @Override
    public BlobStore files() {
        BlobStore files = stores.files();
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, method, args) -> {
                    boolean isLarge = args[0].toString().contains("/large");
                    if (isLarge && method.getName().equals("open")) {
                        return content((long) args[1]);
                    }
                    try {
                        Object result = method.invoke(files, args);
                        return isLarge && method.getName().equals("find") ? enlarged((Optional<?>) result) : result;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    private static Optional<Blob> enlarged(Optional<?> found) {
        return found.map(Blob.class::cast)
                .map(blob -> new Blob(blob.key(), SIZE, blob.modified(), blob.md5(), blob.notes()));
    }

    private InputStream content(long from) {
        opened.release();
        return new FilterInputStream(PatternStream.of(SIZE, from)) {
            private boolean ended;

            @Override
            public void close() throws IOException {
                super.close();
                if (!ended) {
                    ended = true;
                    closed.release();
                }
            }
        };
    }

    @Override
    public Optional<BlobStore> place(String word) {
        return stores.place(word);
    }

    @Override
    public BlobStore backups() {
        return stores.backups();
    }

    @Override
    public BlobStore bucket(Bucket bucket) {
        return stores.bucket(bucket);
    }
}
