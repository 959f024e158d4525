package dev.jarbase.testkit.file;

import dev.jarbase.domain.file.BlobStore;

class MemoryBlobStoreTest implements BlobStoreContract {
    private final BlobStore store = new MemoryBlobStore();

    @Override
    public BlobStore store() {
        return store;
    }
}
