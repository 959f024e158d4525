package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.work.Undertaking;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import java.util.List;

/** One removal of a record, with what refers to it, up to the hooks after its commit. */
final class Removing extends Undertaking {
    private final RecordWrites writes;
    private final Record record;

    Removing(RecordWrites writes, Record record) {
        this.writes = writes;
        this.record = record;
    }

    @Override
    protected void perform() {
        if (record.collection().isSuperusers()) {
            writes.work().inTransaction(this::removeSuperuser);
        } else {
            remove();
        }
    }

    @Override
    public void committed() {
        FileChanges.deleteAll(writes.blobs(), record);
        writes.phases().afterSuccess(Operation.DELETE, record);
    }

    @Override
    public void rolledBack(RuntimeException cause) {
        writes.phases().afterError(Operation.DELETE, record, cause);
    }

    private void removeSuperuser() {
        if (writes.store().count(record.collection()) == 1) {
            throw Fault.invalid("You can't delete the only existing superuser.");
        }
        remove();
    }

    private void remove() {
        writes.phases().around(Operation.DELETE, record, this::execute);
    }

    private void execute() {
        if (record.isNew() || record.collection().isView()) {
            throw new IllegalStateException("not a stored record of a table: " + record);
        }
        writes.phases().execute(Operation.DELETE, record, this::delete, this::around);
    }

    private void around(Runnable delete) {
        boolean alone = !record.collection().isAuth()
                && writes.catalog().referencesTo(record.collection()).isEmpty()
                && writes.phases().isExecuteSilent(Operation.DELETE, record.collection());
        if (alone) {
            delete.run();
        } else {
            writes.work().inTransaction(() -> {
                delete.run();
                writes.removals().removeFollowers(record.collection(), List.of(record));
            });
        }
    }

    private void delete() {
        writes.store().delete(record);
    }
}
