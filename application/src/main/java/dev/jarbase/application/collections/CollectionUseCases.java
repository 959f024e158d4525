package dev.jarbase.application.collections;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.file.BlobStore;

/**
 * The use cases of collections, wired to each other.
 *
 * @param list lists collections
 */
public record CollectionUseCases(
        ListCollections list,
        ViewCollection view,
        CreateCollection create,
        UpdateCollection update,
        DeleteCollection delete,
        TruncateCollection truncate,
        ImportCollections imports,
        CollectionScaffolds scaffolds,
        OAuth2ProviderList oauth2Providers,
        DryRunView dryRunView,
        SaveCollection save,
        RemoveCollection remove) {

    /** What the use cases are made of. */
    public record Parts(
            Core core,
            CollectionStore collections,
            CatalogHolder catalog,
            BlobStore blobs,
            RemoveRecord removeRecord) {}

    public static CollectionUseCases of(Parts parts) {
        CollectionWrites writes = new CollectionWrites(parts);
        return new CollectionUseCases(
                new ListCollections(parts),
                new ViewCollection(parts.catalog(), parts.core().hooks()),
                new CreateCollection(writes),
                new UpdateCollection(writes),
                new DeleteCollection(writes),
                new TruncateCollection(writes),
                new ImportCollections(writes),
                new CollectionScaffolds(parts.core().entropy()),
                new OAuth2ProviderList(),
                new DryRunView(writes.trial()),
                new SaveCollection(writes),
                new RemoveCollection(writes));
    }
}
