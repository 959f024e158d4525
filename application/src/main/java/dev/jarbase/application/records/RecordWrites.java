package dev.jarbase.application.records;

import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.check.CheckContext;
import dev.jarbase.domain.check.RecordChecks;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.record.FieldGenerators;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Saves and removes records with all that belongs to it, and holds what a single write needs. */
final class RecordWrites {
    private final RecordStore store;
    private final BlobStore blobs;
    private final UnitOfWork work;
    private final RecordPhases phases;
    private final Supplier<Catalog> catalog;
    private final AccountReferences references;
    private final AccountUpkeep accounts;
    private final Cascade cascade;
    private final Removals removals;
    private final Entropy entropy;
    private final PatternEngine patterns;
    private final InstantSource clock;

    RecordWrites(RecordParts parts, NewPasswords passwords) {
        this.store = parts.core().records();
        this.blobs = parts.blobs();
        this.work = parts.core().work();
        this.phases = new RecordPhases(parts.core().hooks());
        this.catalog = parts.core().catalog();
        this.references = new AccountReferences(parts, this);
        this.accounts = new AccountUpkeep(parts, passwords, references, this::remove);
        this.cascade = new Cascade(parts, this);
        this.removals = new Removals(this);
        this.entropy = parts.core().entropy();
        this.patterns = parts.core().patterns();
        this.clock = parts.core().clock();
    }

    void save(Record record, boolean validated) {
        new Saving(this, record, validated).run(work);
    }

    void remove(Record record) {
        new Removing(this, record).run(work);
    }

    void validate(Record record) {
        phases.validate(record, () -> check(record));
    }

    private void check(Record record) {
        FieldGenerators.autogenerate(record, entropy);
        FieldErrors.Tree errors = RecordChecks.check(record, new CheckContext(catalog.get(), store, patterns));
        if (!errors.isEmpty()) {
            throw new InvalidRecordException(errors);
        }
        references.check(record);
    }

    RecordStore store() {
        return store;
    }

    BlobStore blobs() {
        return blobs;
    }

    UnitOfWork work() {
        return work;
    }

    RecordPhases phases() {
        return phases;
    }

    Catalog catalog() {
        return catalog.get();
    }

    AccountReferences references() {
        return references;
    }

    AccountUpkeep accounts() {
        return accounts;
    }

    Cascade cascade() {
        return cascade;
    }

    Removals removals() {
        return removals;
    }

    Entropy entropy() {
        return entropy;
    }

    Instant now() {
        return clock.instant();
    }
}
