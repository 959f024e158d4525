package dev.jarbase.testkit.file;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** Keeps blobs in memory. */
public final class MemoryBlobStore implements BlobStore {
    private final ConcurrentSkipListMap<String, Entry> entries = new ConcurrentSkipListMap<>();

    private static final class Entry {
        private final Blob blob;
        private final byte[] content;

        Entry(Blob blob, byte[] content) {
            this.blob = blob;
            this.content = content;
        }

        Blob blob() {
            return blob;
        }

        ListedBlob listed() {
            return new ListedBlob(blob.key(), blob.size(), blob.modified(), blob.md5());
        }

        InputStream open(long from) {
            int start = (int) Math.min(from, content.length);
            return new ByteArrayInputStream(content, start, content.length - start);
        }
    }

    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        try {
            byte[] bytes = content.readAllBytes();
            Blob blob = new Blob(key, bytes.length, Instant.now(), md5(bytes), notes);
            entries.put(key.text(), new Entry(blob, bytes));
        } catch (IOException failure) {
            throw new BlobStoreException("storing " + key, failure);
        }
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        return Optional.ofNullable(entries.get(key.text())).map(Entry::blob);
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        Entry entry = entries.get(key.text());
        if (entry == null) {
            throw new BlobStoreException("there is no " + key);
        }
        return entry.open(from);
    }

    @Override
    public boolean delete(BlobKey key) {
        return entries.remove(key.text()) != null;
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        entries.keySet().removeIf(key -> key.startsWith(folder.text() + "/"));
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        return entries.values().stream()
                .map(Entry::listed)
                .filter(blob -> blob.key().text().startsWith(folder.text() + "/"))
                .toList();
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        entries.values().forEach(entry -> visitor.accept(entry.listed()));
    }
}
