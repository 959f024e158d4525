package dev.jarbase.application.backups;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.SuperuserOnly;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lists the archives for superusers. Thread-safe. */
public final class BackupList {
    private final BlobStore store;

    BackupList(BlobStore store) {
        this.store = store;
    }

    /** Returns all archives in order of their names. @throws Fault if the store cannot be read */
    public List<ListedBlob> list(Actor actor) {
        SuperuserOnly.check(actor);
        try {
            return all(store);
        } catch (BlobStoreException failure) {
            throw Fault.invalid("Failed to retrieve backup items. Raw error: \n" + failure.getMessage(), failure);
        }
    }

    static List<ListedBlob> all(BlobStore store) {
        List<ListedBlob> archives = new ArrayList<>();
        store.visit(archives::add);
        archives.sort(Comparator.comparing(archive -> archive.key().text()));
        return archives;
    }
}
