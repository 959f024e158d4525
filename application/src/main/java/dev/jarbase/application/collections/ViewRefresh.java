package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDraft;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.field.Field;
import java.util.List;

/** Brings the fields of views up to date when the collections below them change. */
final class ViewRefresh {
    private static final System.Logger LOG = System.getLogger(ViewRefresh.class.getName());

    private final CollectionWrites writes;

    ViewRefresh(CollectionWrites writes) {
        this.writes = writes;
    }

    /** Saves the views whose fields are others now. One that cannot be used any more stays as it is, for its owner. */
    void afterChangeOf(Collection changed) {
        for (Collection view : others(changed)) {
            try {
                refresh(view);
            } catch (RuntimeException failure) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        () -> "view=" + view.name() + " may need a change after collection=" + changed.name(),
                        failure);
            }
        }
    }

    /** Does the same in a running transaction. @throws InvalidViewException if a view cannot be used any more */
    void afterRemovalOf(Collection removed) {
        others(removed).forEach(this::refresh);
    }

    private List<Collection> others(Collection changed) {
        return writes.catalog().collections().stream()
                .filter(collection -> collection.isView() && !collection.id().equals(changed.id()))
                .toList();
    }

    private void refresh(Collection view) {
        List<Field> fields = writes.trial().fields(view);
        if (!shape(fields).equalsIgnoreCase(shape(view.fields()))) {
            writes.update(CollectionDraft.of(view), view, true);
        }
    }

    /** Ids of copied fields are new every time. */
    private static String shape(List<Field> fields) {
        return CollectionJson.fields(fields.stream()
                        .map(field -> field.withBase(field.base().withId("")))
                        .toList())
                .toString();
    }
}
