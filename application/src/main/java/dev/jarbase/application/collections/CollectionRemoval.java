package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.work.Undertaking;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.record.Record;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;

/** One removal of a collection with its records, up to the hooks after its commit. */
final class CollectionRemoval extends Undertaking {
    private static final System.Logger LOG = System.getLogger(CollectionRemoval.class.getName());

    /** The collections whose records belong to accounts of any collection. */
    private static final List<String> OF_ACCOUNTS = List.of("_mfas", "_otps", "_externalAuths", "_authOrigins");

    private final CollectionWrites writes;
    private final boolean checked;
    private Collection collection;

    CollectionRemoval(CollectionWrites writes, Collection collection, boolean checked) {
        this.writes = writes;
        this.collection = collection;
        this.checked = checked;
    }

    @Override
    protected void perform() {
        writes.phases().around(Operation.DELETE, collection, this::remove);
    }

    @Override
    public void committed() {
        deleteFiles();
        writes.phases().afterSuccess(Operation.DELETE, collection);
    }

    @Override
    public void rolledBack(RuntimeException cause) {
        writes.phases().afterError(Operation.DELETE, collection, cause);
    }

    /** What cannot be deleted stays behind unused: no reason to call a committed removal a failure. */
    private void deleteFiles() {
        if (collection.fields().stream().noneMatch(Field.FileField.class::isInstance)) {
            return;
        }
        try {
            writes.parts().blobs().deleteAll(collection.blobFolder());
        } catch (BlobStoreException failure) {
            LOG.log(Level.WARNING, () -> "left unused files behind collection=" + collection.id(), failure);
        }
    }

    private void remove(Collection present) {
        collection = present;
        writes.core().work().inTransaction(() -> writes.phases().execute(Operation.DELETE, collection, this::around));
    }

    private void around(Collection present, Consumer<Runnable> models) {
        collection = present;
        if (collection.isSystem()) {
            throw new IllegalStateException("system collections cannot be deleted: " + collection.name());
        }
        if (checked && !References.to(collection, writes.catalog()).isEmpty()) {
            throw new IllegalStateException("other collections refer to " + collection.name());
        }
        models.accept(() -> writes.parts().collections().delete(collection));
        writes.parts().catalog().reloadInTransaction();
        if (checked) {
            writes.refresh().afterRemovalOf(collection);
        }
        removeFollowers();
    }

    private void removeFollowers() {
        for (String name : OF_ACCOUNTS) {
            writes.catalog().byName(name).ifPresent(this::removeFollowers);
        }
    }

    private void removeFollowers(Collection followers) {
        List<Record> records =
                writes.core().records().byText(followers, "collectionRef", collection.id(), false, Integer.MAX_VALUE);
        records.forEach(writes.parts().removeRecord()::remove);
    }
}
