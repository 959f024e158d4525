package dev.jarbase.application.collections;

import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.CollectionStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Holds the catalog: the committed one for everybody, and the changed one for the thread whose transaction changed it.
 * Thread-safe; reading never waits.
 */
public final class CatalogHolder {
    private final CollectionStore store;
    private final UnitOfWork work;
    private final AtomicLong versions = new AtomicLong();
    private final ThreadLocal<Optional<Catalog>> uncommitted = ThreadLocal.withInitial(Optional::empty);
    private volatile Catalog committed = Catalog.of(0, List.of());

    public CatalogHolder(CollectionStore store, UnitOfWork work) {
        this.store = store;
        this.work = work;
    }

    /** The catalog as the calling thread must see it. */
    public Catalog current() {
        return work.isActive() ? uncommitted.get().orElse(committed) : committed;
    }

    /** Reads the committed collections again: at start, and when another process changed them. */
    public void reload() {
        committed = load();
    }

    /** Reads the collections that the running transaction has changed; everybody sees them once it is committed. */
    void reloadInTransaction() {
        Catalog changed = load();
        boolean first = uncommitted.get().isEmpty();
        uncommitted.set(Optional.of(changed));
        if (first) {
            work.onCompletion(new Publication());
        }
    }

    private Catalog load() {
        return Catalog.of(versions.incrementAndGet(), store.all());
    }

    private final class Publication implements UnitOfWork.Completion {
        @Override
        public void committed() {
            uncommitted.get().ifPresent(catalog -> committed = catalog);
            uncommitted.remove();
        }

        @Override
        public void rolledBack(RuntimeException cause) {
            uncommitted.remove();
        }
    }
}
