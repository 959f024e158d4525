package dev.jarbase.application.collections;

import dev.jarbase.application.hooks.CollectionsListRequestEvent;
import dev.jarbase.domain.collection.AccessRules;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.filter.FilterException;
import dev.jarbase.domain.filter.FilterNames;
import dev.jarbase.domain.filter.FilterParser;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.record.Page;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.record.StoreException;
import dev.jarbase.domain.request.RequestInfo;
import java.util.List;

/** Lists collections. Thread-safe. */
public final class ListCollections {
    /** The rows of collections, seen as records of the properties that may be searched. */
    private static final Collection ROWS = Collection.of(new Collection.Definition(
            "_collections",
            "_collections",
            CollectionType.BASE,
            true,
            List.of(
                    new Field.TextField(FieldBase.of("id", "id").withSystem(true), 0, 0, "", "", true),
                    text("created"),
                    text("updated"),
                    text("name"),
                    new Field.BoolField(FieldBase.of("system", "system")),
                    text("type")),
            List.of(),
            AccessRules.LOCKED,
            CollectionOptions.Base.EMPTY,
            "",
            ""));

    private final CollectionUseCases.Parts parts;

    ListCollections(CollectionUseCases.Parts parts) {
        this.parts = parts;
    }

    private static Field text(String name) {
        return new Field.TextField(FieldBase.of(name, name), 0, 0, "", "", false);
    }

    /**
     * Returns a page of the collections that a filter selects; filter and sort know a few properties only.
     *
     * @throws Fault if filter or sort cannot be used
     */
    public CollectionPage list(PageRequest page, String filter, String sort, RequestInfo info) {
        Catalog catalog = parts.catalog().current();
        Page rows = rows(page, filter, sort, info);
        List<Collection> found = rows.items().stream()
                .flatMap(row -> catalog.byId(row.id()).stream())
                .toList();
        var event = new CollectionsListRequestEvent(found, info);
        parts.core().hooks().collectionRequests().list().trigger(event, () -> {});
        return new CollectionPage(page, rows.total(), event.collections());
    }

    private Page rows(PageRequest page, String filter, String sort, RequestInfo info) {
        try {
            if (!filter.isEmpty()) {
                FilterNames.requireAll(FilterParser.parse(filter), ListCollections::isKnown);
            }
            if (!isKnown(sort)) {
                throw new FilterException("unknown sort field in " + sort);
            }
            var builder = new SelectionBuilder(
                    Catalog.of(0, List.of(ROWS)), ROWS, info, parts.core().clock());
            builder.filter(filter, true).sort(sort, true);
            return parts.core().records().page(new Criteria(ROWS, new Criteria.Scope.All(), builder.build()), page);
        } catch (FilterException | StoreException failure) {
            throw Fault.invalid(failure);
        }
    }

    /** Unlike filters of records, these cannot look into the request or other collections, and have no modifiers. */
    private static boolean isKnown(String name) {
        return !FilterNames.isForeign(name) && name.indexOf(':') < 0;
    }
}
