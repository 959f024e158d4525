package dev.jarbase.application.storage;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * A store of which nothing is deleted for a while: what is to be deleted meanwhile goes afterwards. Thread-safe. A process
 * that ends before leaves those blobs behind, unused.
 */
public final class KeptFiles implements BlobStore {
    private static final System.Logger LOG = System.getLogger(KeptFiles.class.getName());
    /** More are deleted at once: memory is bounded. */
    private static final int MOST_WAITING = 100_000;

    private final BlobStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<BlobKey> waiting = new LinkedHashSet<>();
    private int keepers;

    /** The time in which nothing is deleted. */
    public final class Keeping implements AutoCloseable {
        private Keeping() {}

        /** Ends it, and deletes what waits unless somebody else keeps it; trouble with that is logged. */
        @Override
        public void close() {
            List<BlobKey> due = release();
            for (BlobKey key : due) {
                try {
                    store.delete(key);
                } catch (BlobStoreException failure) {
                    LOG.log(Level.WARNING, () -> "left an unused file behind key=" + key, failure);
                }
            }
        }
    }

    KeptFiles(BlobStore store) {
        this.store = store;
    }

    /** Lets nothing be deleted until the result is closed. */
    public Keeping keepAll() {
        lock.lock();
        try {
            keepers++;
            return new Keeping();
        } finally {
            lock.unlock();
        }
    }

    private List<BlobKey> release() {
        lock.lock();
        try {
            keepers--;
            List<BlobKey> due = keepers == 0 ? new ArrayList<>(waiting) : List.of();
            waiting.removeAll(due);
            return due;
        } finally {
            lock.unlock();
        }
    }

    /** Returns false, so that the caller deletes at once, if nobody keeps anything or too much waits. */
    private boolean postpone(BlobKey key) {
        lock.lock();
        try {
            return keepers > 0 && waiting.size() < MOST_WAITING && (waiting.add(key) || waiting.contains(key));
        } finally {
            lock.unlock();
        }
    }

    private boolean isKeeping() {
        lock.lock();
        try {
            return keepers > 0;
        } finally {
            lock.unlock();
        }
    }

    /** A blob that comes again under the same key is another one, which nobody wanted to delete. */
    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        lock.lock();
        try {
            waiting.remove(key);
        } finally {
            lock.unlock();
        }
        store.put(key, notes, content);
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return store.find(key);
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        return store.open(key, from);
    }

    @Override
    public boolean delete(BlobKey key) {
        if (isKeeping() && store.find(key).isPresent() && postpone(key)) {
            return true;
        }
        return store.delete(key);
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        if (!isKeeping()) {
            store.deleteAll(folder);
            return;
        }
        for (ListedBlob blob : store.list(folder)) {
            delete(blob.key());
        }
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        return store.list(folder);
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        store.visit(visitor);
    }

    @Override
    public void copy(BlobKey from, BlobKey to) {
        store.copy(from, to);
    }
}
