package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Operation;
import dev.jarbase.domain.collection.Catalog.Reference;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.TextMatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Removes many records: at once where nobody could tell the difference, else one by one. Runs in a transaction. */
final class Removals {
    private final RecordWrites writes;

    Removals(RecordWrites writes) {
        this.writes = writes;
    }

    /** Removes the records that match all of these. */
    void remove(Collection collection, List<TextMatch> matches) {
        if (isPlain(collection)) {
            writes.store().deleteByTexts(collection, matches);
            return;
        }
        List<Record> records = writes.store().byTexts(collection, matches);
        if (records.size() > 1 && isTheSameAtOnce(collection)) {
            for (int from = 0; from < records.size(); from += TextMatch.MAX_VALUES) {
                removeAtOnce(collection, records.subList(from, Math.min(from + TextMatch.MAX_VALUES, records.size())));
            }
        } else {
            records.forEach(writes::remove);
        }
    }

    /** Whether removing records of a collection is nothing but removing their rows. */
    private boolean isPlain(Collection collection) {
        return !collection.isAuth()
                && !FileChanges.arePossible(collection)
                && writes.catalog().referencesTo(collection).isEmpty()
                && writes.phases().isSilent(Operation.DELETE, collection);
    }

    private boolean isTheSameAtOnce(Collection collection) {
        return !collection.isSuperusers()
                && writes.phases().canGoAtOnce(collection)
                && areFollowersUnheard(collection, new HashSet<>());
    }

    /** Whether no handler hears of what follows the removals: it would find all of the records gone, not one. */
    private boolean areFollowersUnheard(Collection collection, Set<Collection> seen) {
        if (collection.isAuth()
                && !writes.references().collections().stream().allMatch(writes.phases()::isLeftToBuiltIns)) {
            return false;
        }
        for (Reference reference : writes.catalog().referencesTo(collection)) {
            Collection follower = reference.collection();
            if (seen.add(follower)
                    && !(writes.phases().isLeftToBuiltIns(follower) && areFollowersUnheard(follower, seen))) {
                return false;
            }
        }
        return true;
    }

    private void removeAtOnce(Collection collection, List<Record> records) {
        List<Removing> removals =
                records.stream().map(record -> new Removing(writes, record)).toList();
        try {
            writes.store().deleteByTexts(collection, List.of(new TextMatch("id", ids(records))));
            removeFollowers(collection, records);
        } catch (RuntimeException failure) {
            removals.forEach(removal -> removal.rolledBack(failure));
            throw failure;
        }
        removals.forEach(writes.work()::onCompletion);
    }

    /** Removes what belongs or refers to records of a collection that were just removed. */
    void removeFollowers(Collection collection, List<Record> removed) {
        if (collection.isAuth()) {
            writes.references().removeAll(collection, ids(removed));
        }
        writes.cascade().follow(collection, removed);
    }

    static List<String> ids(List<Record> records) {
        return records.stream().map(Record::id).toList();
    }
}
