package dev.jarbase.application.records;

import dev.jarbase.application.hooks.Operation;
import dev.jarbase.application.work.Undertaking;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.record.FieldGenerators;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.UniqueViolationException;
import java.util.Optional;

/** One save of a record, from generated values to the hooks after its commit. */
final class Saving extends Undertaking {
    private final RecordWrites writes;
    private final Record record;
    private final boolean validated;
    private final Operation operation;
    private final Optional<FileChanges> files;
    private boolean written;

    /** Whether the row is committed, whatever happens afterwards. */
    private boolean durable;

    Saving(RecordWrites writes, Record record, boolean validated) {
        this.writes = writes;
        this.record = record;
        this.validated = validated;
        this.operation = record.isNew() ? Operation.CREATE : Operation.UPDATE;
        this.files = FileChanges.arePossible(record.collection())
                ? Optional.of(new FileChanges(writes.blobs(), record))
                : Optional.empty();
    }

    @Override
    protected void perform() {
        FieldGenerators.autogenerate(record, writes.entropy());
        writes.phases().around(operation, record, this::store);
    }

    @Override
    public void committed() {
        files.ifPresent(FileChanges::keep);
        try {
            writes.phases().afterSuccess(operation, record);
        } finally {
            if (written) {
                record.markStored();
            }
        }
    }

    @Override
    public void rolledBack(RuntimeException cause) {
        files.ifPresent(durable ? FileChanges::keep : FileChanges::undo);
        if (operation == Operation.CREATE) {
            record.markNew();
        }
        writes.phases().afterError(operation, record, cause);
    }

    private void store() {
        if (validated) {
            writes.validate(record);
        }
        writes.accounts().prepare(record);
        boolean withFiles = files.isPresent() && storeUploads(files.get());
        if (operation == Operation.UPDATE && (withFiles || writes.accounts().isFarReaching(record))) {
            writes.work().inTransaction(this::execute);
        } else {
            execute();
        }
        durable = written && !writes.work().isActive();
    }

    /** Stores uploads, which takes long, before the transaction begins. Returns whether the save changes files. */
    private boolean storeUploads(FileChanges changes) {
        if (!changes.areAny()) {
            return false;
        }
        if (operation == Operation.UPDATE) {
            changes.store();
        }
        return true;
    }

    private void execute() {
        writes.phases().execute(operation, record, this::write, this::around);
    }

    /** What is built in around the write; handlers may have changed the record since it was prepared. */
    private void around(Runnable write) {
        writes.accounts().prepare(record);
        boolean account = record.collection().isAuth();
        if (operation == Operation.CREATE) {
            FieldGenerators.beforeCreate(record, writes.now(), writes.entropy());
        } else {
            FieldGenerators.beforeUpdate(record, writes.now());
        }
        if (!account) {
            write.run();
        } else if (operation == Operation.CREATE) {
            writes.accounts().checkId(record);
            write.run();
            writes.accounts().afterCreate(record);
        } else {
            writes.accounts().beforeUpdate(record);
            write.run();
            writes.accounts().afterUpdate(record);
        }
    }

    private void write() {
        files.filter(FileChanges::areAny).ifPresent(this::changeFiles);
        try {
            if (operation == Operation.CREATE) {
                writes.store().insert(record);
            } else {
                writes.store().update(record);
            }
        } catch (UniqueViolationException violation) {
            throw refusal(violation);
        }
        record.markWritten();
        written = true;
        durable = !writes.work().isActive();
        record.dropUploads();
    }

    /** Others may have changed the files since the record was read; within the transaction nobody does. */
    private void changeFiles(FileChanges changes) {
        changes.store();
        if (operation == Operation.UPDATE) {
            writes.store().byId(record.collection(), record.originalId()).ifPresent(changes::replace);
        }
    }

    private RuntimeException refusal(UniqueViolationException violation) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        for (String column : violation.columns()) {
            if (record.collection().indexOf(column) >= 0) {
                errors.put(column, RuleErrors.notUnique());
            }
        }
        return errors.isEmpty() ? violation : new InvalidRecordException(errors.toTree());
    }
}
