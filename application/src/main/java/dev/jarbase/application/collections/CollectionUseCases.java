package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;
import java.time.InstantSource;

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
            CollectionStore collections,
            RecordStore records,
            Entropy entropy,
            PatternEngine patterns,
            InstantSource clock,
            UnitOfWork work,
            Hooks hooks,
            CatalogHolder catalog,
            RemoveRecord removeRecord) {}

    public static CollectionUseCases of(Parts parts) {
        return new CollectionUseCases(
                new ListCollections(),
                new ViewCollection(),
                new CreateCollection(),
                new UpdateCollection(),
                new DeleteCollection(),
                new TruncateCollection(),
                new ImportCollections(),
                new CollectionScaffolds(),
                new OAuth2ProviderList(),
                new DryRunView(),
                new SaveCollection(),
                new RemoveCollection());
    }
}
