package dev.jarbase.application.backups;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;

/** Deletes an archive for a superuser. Thread-safe. */
public final class DeleteBackup {
    private static final String FAILED = "Invalid or already deleted backup file. Raw error: \n";

    private final BlobStore store;
    private final ActiveBackup active;

    DeleteBackup(BlobStore store, ActiveBackup active) {
        this.store = store;
        this.active = active;
    }

    /** Deletes an archive. @throws Fault if there is none of that name, or it is being made or restored */
    public void delete(String name, Actor actor) {
        SuperuserOnly.check(actor);
        if (active.is(name)) {
            throw Fault.invalid("The backup is currently being used and cannot be deleted.");
        }
        BlobKey key = BlobKey.parse(name).orElseThrow(DeleteBackup::missing);
        try {
            if (!store.delete(key)) {
                throw missing();
            }
        } catch (BlobStoreException failure) {
            throw Fault.invalid(FAILED + failure.getMessage(), failure);
        }
    }

    private static Fault missing() {
        return Fault.invalid(FAILED + "blob not found");
    }
}
