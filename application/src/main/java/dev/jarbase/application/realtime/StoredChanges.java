package dev.jarbase.application.realtime;

import dev.jarbase.application.hooks.Hook;
import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.hooks.Model;
import dev.jarbase.application.hooks.ModelEvent;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.Record;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Joins in where records and collections were stored or deleted. */
final class StoredChanges {
    private static final int EARLY = -99;
    private static final int LATE = 99;
    private static final String ID = "realtime";

    private final RecordBroadcast broadcast;
    private final ClientAccounts accounts;
    private final UnitOfWork work;

    StoredChanges(RecordBroadcast broadcast, ClientAccounts accounts, UnitOfWork work) {
        this.broadcast = broadcast;
        this.accounts = accounts;
        this.work = work;
    }

    void bindTo(Hooks hooks) {
        Predicate<Collection> wanted = broadcast::isWanted;
        before(hooks.models().afterCreateSuccess(), wanted, record -> tell("create", record));
        before(hooks.models().afterUpdateSuccess(), wanted.or(Collection::isAuth), this::updated);
        before(hooks.models().afterDeleteSuccess(), Collection::isAuth, this::deleted);
        hooks.models().delete().bindBuiltIn(ID, LATE, wanted, this::delete);
        hooks.collections().afterUpdateSuccess().bind(ID, EARLY, Set.of(), event -> {
            accounts.changed(event.collection());
            event.next();
        });
        hooks.collections().afterDeleteSuccess().bind(ID, EARLY, Set.of(), event -> {
            accounts.removed(event.collection());
            event.next();
        });
    }

    private static void before(Hook<ModelEvent> hook, Predicate<Collection> concern, Consumer<Record> action) {
        hook.bindBuiltIn(ID, EARLY, concern, event -> {
            if (event.model() instanceof Model.OfRecord(Record record)) {
                action.accept(record);
            }
            event.next();
        });
    }

    private void updated(Record record) {
        if (record.collection().isAuth()) {
            accounts.changed(record);
        }
        tell("update", record);
    }

    private void deleted(Record record) {
        if (record.collection().isAuth()) {
            accounts.removed(record);
        }
    }

    private void tell(String action, Record record) {
        broadcast.prepare(action, record).ifPresent(broadcast::send);
    }

    /** Who may know of a removal can be found out only before it. */
    private void delete(ModelEvent event) {
        Optional<Broadcast> prepared = event.model() instanceof Model.OfRecord(Record record)
                ? broadcast.prepare("delete", record)
                : Optional.empty();
        event.next();
        prepared.ifPresent(ready -> work.onCompletion(new Sending(broadcast, ready)));
    }

    private record Sending(RecordBroadcast broadcast, Broadcast prepared) implements UnitOfWork.Completion {
        @Override
        public void committed() {
            broadcast.send(prepared);
        }

        @Override
        public void rolledBack(RuntimeException cause) {
            // Nothing was deleted: nobody is told.
        }
    }
}
