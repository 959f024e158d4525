package dev.jarbase.application.storage;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.ListedBlob;
import dev.jarbase.domain.settings.Settings;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The store that the settings choose when something is asked of it. */
final class ChosenStore implements BlobStore {
    private final BlobStores stores;
    private final Supplier<Settings.S3> setting;
    private final Supplier<BlobStore> configured;
    private volatile Opened last = Opened.NONE;

    /** A bucket, opened; settings change rarely. */
    private record Opened(Settings.S3 setting, Optional<BlobStore> store) {
        static final Opened NONE = new Opened(Settings.S3.OFF, Optional.empty());
    }

    ChosenStore(BlobStores stores, Supplier<Settings.S3> setting, Supplier<BlobStore> configured) {
        this.stores = stores;
        this.setting = setting;
        this.configured = configured;
    }

    private BlobStore now() {
        Settings.S3 wanted = setting.get();
        return wanted.enabled() ? bucket(wanted) : configured.get();
    }

    private BlobStore bucket(Settings.S3 wanted) {
        Opened opened = last;
        if (opened.store().isPresent() && opened.setting().equals(wanted)) {
            return opened.store().get();
        }
        BlobStore bucket = stores.bucket(CurrentStores.address(wanted));
        last = new Opened(wanted, Optional.of(bucket));
        return bucket;
    }

    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        now().put(key, notes, content);
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return now().find(key);
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        return now().open(key, from);
    }

    @Override
    public boolean delete(BlobKey key) {
        return now().delete(key);
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        now().deleteAll(folder);
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        return now().list(folder);
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        now().visit(visitor);
    }

    @Override
    public void copy(BlobKey from, BlobKey to) {
        now().copy(from, to);
    }
}
