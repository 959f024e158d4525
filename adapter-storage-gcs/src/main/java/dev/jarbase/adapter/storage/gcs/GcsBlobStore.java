package dev.jarbase.adapter.storage.gcs;

import com.google.cloud.ReadChannel;
import com.google.cloud.WriteChannel;
import com.google.cloud.storage.BlobId;
import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
import com.google.cloud.storage.Storage.BlobListOption;
import com.google.cloud.storage.StorageException;
import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ListedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps blobs as objects in a bucket of Google Cloud Storage. */
public final class GcsBlobStore implements BlobStore {
    /** Content below this size is one request. */
    private static final int SMALL = 256 * 1024;

    /** Bytes that are in memory while a larger blob is stored or read. */
    private static final int CHUNK = 2 * 1024 * 1024;

    private static final int PAGE = 1000;

    private final Storage storage;
    private final String bucket;

    /** Opens a bucket. @throws BlobStoreException if its key cannot be read */
    public GcsBlobStore(GcsBucket bucket) {
        this(bucket.open(), bucket.name());
    }

    GcsBlobStore(Storage storage, String bucket) {
        this.storage = storage;
        this.bucket = bucket;
    }

    private BlobId id(BlobKey key) {
        return BlobId.of(bucket, key.text());
    }

    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        BlobInfo object = ObjectNotes.object(id(key), notes);
        try {
            byte[] head = content.readNBytes(SMALL);
            if (head.length < SMALL) {
                storage.create(object, head);
            } else {
                stream(object, head, content);
            }
        } catch (IOException | StorageException failure) {
            throw new BlobStoreException("storing " + key, failure);
        }
    }

    /** Closing the channel completes the object: a channel whose content broke off is left, and its part goes by itself. */
    private void stream(BlobInfo object, byte[] head, InputStream content) throws IOException {
        WriteChannel channel = storage.writer(object);
        channel.setChunkSize(CHUNK);
        write(channel, ByteBuffer.wrap(head));
        byte[] block = new byte[SMALL];
        for (int count = content.read(block); count >= 0; count = content.read(block)) {
            write(channel, ByteBuffer.wrap(block, 0, count));
        }
        channel.close();
    }

    private static void write(WriteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        try {
            return Optional.ofNullable(storage.get(id(key), BlobGetOption.fields(ObjectNotes.FIELDS)))
                    .map(object -> ObjectNotes.blob(key, object));
        } catch (StorageException failure) {
            throw new BlobStoreException("looking for " + key, failure);
        }
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        Blob blob = find(key).orElseThrow(() -> new BlobStoreException("there is no " + key));
        if (from >= blob.size()) {
            return InputStream.nullInputStream();
        }
        ReadChannel channel = storage.reader(id(key));
        try {
            channel.setChunkSize(CHUNK);
            channel.seek(from);
            return new ObjectInput(channel);
        } catch (IOException | StorageException failure) {
            channel.close();
            throw new BlobStoreException("reading " + key, failure);
        }
    }

    @Override
    public boolean delete(BlobKey key) {
        try {
            return storage.delete(id(key));
        } catch (StorageException failure) {
            throw new BlobStoreException("deleting " + key, failure);
        }
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        try {
            for (var object : objects(BlobListOption.prefix(folder.text() + "/"))) {
                storage.delete(object.getBlobId());
            }
        } catch (StorageException failure) {
            throw new BlobStoreException("deleting " + folder, failure);
        }
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        List<ListedBlob> blobs = new ArrayList<>();
        visit(folder.text(), blobs::add, BlobListOption.prefix(folder.text() + "/"));
        blobs.sort(Comparator.comparing(blob -> blob.key().text()));
        return blobs;
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        visit(bucket, visitor);
    }

    private void visit(String what, Consumer<ListedBlob> visitor, BlobListOption... options) {
        try {
            for (var object : objects(options)) {
                BlobKey.parse(object.getName())
                        .map(key -> ObjectNotes.listed(key, object))
                        .ifPresent(visitor);
            }
        } catch (StorageException failure) {
            throw new BlobStoreException("listing " + what, failure);
        }
    }

    private Iterable<com.google.cloud.storage.Blob> objects(BlobListOption... options) {
        List<BlobListOption> all = new ArrayList<>(List.of(options));
        all.add(BlobListOption.pageSize(PAGE));
        all.add(BlobListOption.fields(BlobField.NAME, BlobField.SIZE, BlobField.UPDATED, BlobField.MD5HASH));
        return storage.list(bucket, all.toArray(BlobListOption[]::new)).iterateAll();
    }

    @Override
    public void copy(BlobKey from, BlobKey to) {
        try {
            storage.copy(Storage.CopyRequest.of(id(from), id(to))).getResult();
        } catch (StorageException failure) {
            throw new BlobStoreException("copying " + from + " to " + to, failure);
        }
    }

    @Override
    public String toString() {
        return "GcsBlobStore[" + bucket + "]";
    }
}
