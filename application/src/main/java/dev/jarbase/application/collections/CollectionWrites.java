package dev.jarbase.application.collections;

import dev.jarbase.application.core.Core;
import dev.jarbase.domain.check.CollectionCheckContext;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.filter.RuleCheck;
import dev.jarbase.domain.text.DateTimes;
import java.util.Optional;

/** Saves and removes collections; what all writes of collections share. Thread-safe. */
final class CollectionWrites {
    private final CollectionUseCases.Parts parts;
    private final CollectionPhases phases;
    private final ViewTrial trial;
    private final ViewRefresh refresh;

    CollectionWrites(CollectionUseCases.Parts parts) {
        this.parts = parts;
        this.phases = new CollectionPhases(parts.core().hooks());
        this.trial = new ViewTrial(parts);
        this.refresh = new ViewRefresh(this);
    }

    /** Stores a new collection. */
    Collection create(CollectionDraft draft, boolean validated) {
        return saved(new CollectionSaving(this, draft, Optional.empty(), validated));
    }

    /** Stores a changed collection in the place of a stored one. */
    Collection update(CollectionDraft draft, Collection stored, boolean validated) {
        return saved(new CollectionSaving(this, draft, Optional.of(stored), validated));
    }

    /**
     * Removes a collection.
     *
     * @param checked whether nothing may refer to it
     */
    void remove(Collection collection, boolean checked) {
        new CollectionRemoval(this, collection, checked).run(core().work());
    }

    private Collection saved(CollectionSaving saving) {
        saving.run(core().work());
        return saving.current();
    }

    CollectionUseCases.Parts parts() {
        return parts;
    }

    Core core() {
        return parts.core();
    }

    CollectionPhases phases() {
        return phases;
    }

    ViewTrial trial() {
        return trial;
    }

    ViewRefresh refresh() {
        return refresh;
    }

    Catalog catalog() {
        return parts.catalog().current();
    }

    String now() {
        return DateTimes.format(parts.core().clock().instant());
    }

    CollectionCheckContext checkContext() {
        Catalog catalog = catalog();
        return new CollectionCheckContext(
                catalog,
                parts.collections(),
                parts.core().patterns(),
                parts.core().entropy(),
                (collection, rule) -> RuleCheck.check(catalog, collection, rule),
                trial::problem);
    }
}
