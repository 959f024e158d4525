package dev.jarbase.application.records;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Catalog.Reference;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field.RelationField;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.TextMatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** What the removal of a record does to the records that refer to it; runs in the transaction of the removal. */
final class Cascade {
    private static final ScopedValue<Run> RUN = ScopedValue.newInstance();
    private static final int MAX_NESTED = 40;

    private final RecordStore store;
    private final Supplier<Catalog> catalog;
    private final RecordWrites writes;

    Cascade(RecordParts parts, RecordWrites writes) {
        this.store = parts.core().records();
        this.catalog = parts.core().catalog();
        this.writes = writes;
    }

    /**
     * Takes the ids of removed records of a collection out of all relations; a record that is left with none is removed
     * too if its field says so.
     *
     * @throws RequiredReferenceException if a required relation would be left empty
     */
    void follow(Collection collection, List<Record> removed) {
        Removed records = new Removed(collection, Removals.ids(removed));
        if (RUN.isBound()) {
            RUN.get().follow(records);
        } else {
            Run run = new Run();
            ScopedValue.where(RUN, run).run(() -> run.followAll(records));
        }
    }

    private record Removed(Collection collection, List<String> ids) {}

    /** The removals that follow one removal: each inside of the one before, but the deepest wait, for the stack's sake. */
    private final class Run {
        private final Deque<Removed> waiting = new ArrayDeque<>();
        private int depth;

        void followAll(Removed first) {
            waiting.add(first);
            while (!waiting.isEmpty()) {
                follow(waiting.remove());
            }
        }

        void follow(Removed removed) {
            if (depth == MAX_NESTED) {
                waiting.add(removed);
                return;
            }
            depth++;
            try {
                releaseReferrers(removed);
            } finally {
                depth--;
            }
        }
    }

    private void releaseReferrers(Removed removed) {
        for (Reference reference : catalog.get().referencesTo(removed.collection())) {
            RelationField field = reference.field();
            if (field.cascadeDelete() && !field.isMultiple()) {
                writes.removals().remove(reference.collection(), List.of(new TextMatch(field.name(), removed.ids())));
            } else {
                removed.ids().forEach(id -> releaseReferrers(reference, id));
            }
        }
    }

    private void releaseReferrers(Reference reference, String id) {
        for (Record referrer :
                store.referencing(reference.collection(), reference.field().name(), id)) {
            release(referrer, reference.field(), id);
        }
    }

    private void release(Record referrer, RelationField field, String id) {
        List<String> remaining = new ArrayList<>(referrer.texts(field.name()));
        remaining.remove(id);
        if (remaining.isEmpty() && field.cascadeDelete()) {
            writes.remove(referrer);
            return;
        }
        if (remaining.isEmpty() && field.isRequired()) {
            throw new RequiredReferenceException(referrer);
        }
        referrer.set(field.name(), value(field, remaining));
        writes.save(referrer, false);
    }

    private static FieldValue value(RelationField field, List<String> ids) {
        if (field.isMultiple()) {
            return new FieldValue.Texts(ids);
        }
        return FieldValue.Text.of(ids.isEmpty() ? "" : ids.getFirst());
    }

    /** A record cannot be removed because another one must refer to it. */
    static final class RequiredReferenceException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RequiredReferenceException(Record referrer) {
            super("a required relation of " + referrer + " would be left empty", null, false, false);
        }
    }
}
