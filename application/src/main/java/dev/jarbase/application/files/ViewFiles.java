package dev.jarbase.application.files;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.collection.CollectionStore.SourceField;
import dev.jarbase.domain.criteria.Criteria;
import dev.jarbase.domain.criteria.Selection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.filter.SelectionBuilder;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.request.RequestInfo;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Finds the records whose files views show. */
final class ViewFiles {
    private static final int MAX_DEPTH = 5;

    private final CollectionStore collections;
    private final RecordStore records;
    private final Supplier<Catalog> catalog;
    private final InstantSource clock;

    ViewFiles(FileUseCases.Parts parts) {
        this.collections = parts.collections();
        this.records = parts.records();
        this.catalog = parts.catalog();
        this.clock = parts.clock();
    }

    /** Returns the record that owns a file which a view shows. @throws Fault if it cannot be found */
    Record owner(Collection view, Field field, String name) {
        SourceField source = new SourceField(view, field);
        for (int depth = 0; source.collection().isView(); depth++) {
            if (depth == MAX_DEPTH) {
                throw Fault.notFound();
            }
            source = source(source);
        }
        String filter = source.field().name() + (source.field().isMultiple() ? ":each ?= " : " = ") + quoted(name);
        Selection selection = new SelectionBuilder(catalog.get(), source.collection(), RequestInfo.SYSTEM, clock)
                .rule(filter)
                .build();
        return records.first(new Criteria(source.collection(), new Criteria.Scope.All(), selection))
                .orElseThrow(Fault::notFound);
    }

    private SourceField source(SourceField shown) {
        try {
            return collections
                    .viewSource(shown.collection(), shown.field().name(), catalog.get())
                    .orElseThrow(Fault::notFound);
        } catch (InvalidViewException broken) {
            throw Fault.notFound();
        }
    }

    private static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
