package dev.jarbase.application.storage;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Copies all blobs of a store to another one, a few at the same time. What is there already with the same content is left,
 * so that a copy that was interrupted goes on when it is begun again. Used once, by one thread.
 */
public final class CopyStorage {
    private static final int PARALLEL = 8;
    private static final int SHOWN_FAILURES = 20;

    private final BlobStore from;
    private final BlobStore to;
    private final Consumer<Progress> watcher;
    private final AtomicInteger copied = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ReentrantLock telling = new ReentrantLock();

    /**
     * How far a copy is.
     *
     * @param skipped blobs that were there already
     * @param bytes size of the copied ones
     * @param failures what went wrong with the first blobs that could not be copied
     */
    public record Progress(int copied, int skipped, int failed, long bytes, List<String> failures) {
        /** How many blobs were looked at. */
        public int total() {
            return copied + skipped + failed;
        }
    }

    /** @param watcher told after every blob, by any thread but one at a time */
    public CopyStorage(BlobStore from, BlobStore to, Consumer<Progress> watcher) {
        this.from = from;
        this.to = to;
        this.watcher = watcher;
    }

    /** Copies all and returns what came of it. @throws BlobStoreException if the blobs cannot be listed */
    public Progress run() {
        Semaphore places = new Semaphore(PARALLEL);
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            from.visit(blob -> {
                places.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        take(blob);
                    } finally {
                        places.release();
                    }
                });
            });
        }
        return progress();
    }

    private Progress progress() {
        return new Progress(copied.get(), skipped.get(), failed.get(), bytes.get(), List.copyOf(failures));
    }

    private void take(ListedBlob blob) {
        try {
            if (isThere(blob)) {
                skipped.incrementAndGet();
            } else if (copy(blob.key())) {
                copied.incrementAndGet();
                bytes.addAndGet(blob.size());
            }
        } catch (IOException | RuntimeException failure) {
            fail(blob.key(), failure);
        }
        tell();
    }

    private void tell() {
        telling.lock();
        try {
            watcher.accept(progress());
        } finally {
            telling.unlock();
        }
    }

    private void fail(BlobKey key, Exception failure) {
        if (failed.incrementAndGet() <= SHOWN_FAILURES) {
            Throwable cause = failure.getCause();
            failures.add(key + ": " + (cause == null ? failure.getMessage() : cause.getMessage()));
        }
    }

    private boolean isThere(ListedBlob blob) throws IOException {
        Optional<Blob> there = to.find(blob.key());
        return there.isPresent()
                && there.get().size() == blob.size()
                && (isKnownSame(blob.md5(), there.get().md5())
                        || digest(from, blob.key()).equals(digest(to, blob.key())));
    }

    /** Unequal digests prove nothing, as some stores name another one. */
    private static boolean isKnownSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }

    /** Copies a blob and reads it back if its store cannot tell that it is the same; false if it is gone meanwhile. */
    private boolean copy(BlobKey key) throws IOException {
        Optional<Blob> source = from.find(key);
        if (source.isEmpty()) {
            return false;
        }
        MessageDigest digest = Md5.digest();
        try (InputStream content = new DigestInputStream(from.open(key, 0), digest)) {
            to.put(key, source.get().notes(), content);
        }
        String md5 = Md5.text(digest);
        String stored = to.find(key).map(Blob::md5).orElse("");
        if (!isKnownSame(md5, stored) && !md5.equals(digest(to, key))) {
            throw new BlobStoreException("the copy differs from its original");
        }
        return true;
    }

    private static String digest(BlobStore store, BlobKey key) throws IOException {
        MessageDigest digest = Md5.digest();
        try (InputStream content = new DigestInputStream(store.open(key, 0), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return Md5.text(digest);
    }
}
