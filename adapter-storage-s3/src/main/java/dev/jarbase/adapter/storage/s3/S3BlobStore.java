package dev.jarbase.adapter.storage.s3;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.domain.file.ListedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps blobs as objects in a bucket of an S3-compatible store. */
public final class S3BlobStore implements BlobStore {
    /** The largest object that a store copies by itself. */
    private static final long MAX_COPY = 5L * 1024 * 1024 * 1024;

    private static final int BAD_RANGE = 416;

    private final Bucket bucket;
    private final S3Client client;

    /** Connections of all buckets; no redirect is followed, as it would carry the signature elsewhere. */
    private static final class Connections {
        static final HttpClient SHARED = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    /** Names a bucket, which is not reached for yet. @throws BlobStoreException if its endpoint is no address */
    public S3BlobStore(Bucket bucket) {
        this(bucket, Connections.SHARED, S3Client.Timing.DEFAULT);
    }

    S3BlobStore(Bucket bucket, HttpClient http, S3Client.Timing timing) {
        this.bucket = bucket;
        this.client = new S3Client(http, bucket, timing);
    }

    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        try {
            new Upload(client, ObjectKeys.of(key), ObjectHeaders.of(notes), UploadMemory.Shared.INSTANCE)
                    .store(content);
        } catch (IOException failure) {
            throw new BlobStoreException("storing " + key, failure);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        try {
            return Optional.of(ObjectHeaders.blob(key, client.headers(new S3Request("HEAD", ObjectKeys.of(key)))));
        } catch (RefusedException refused) {
            if (refused.isMissing()) {
                return Optional.empty();
            }
            throw new BlobStoreException("looking for " + key, refused);
        } catch (IOException failure) {
            throw new BlobStoreException("looking for " + key, failure);
        }
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        S3Request request = new S3Request("GET", ObjectKeys.of(key));
        try {
            return client.guarded(client.open(from == 0 ? request : request.withHeaders(range(from)))
                    .body());
        } catch (RefusedException refused) {
            if (refused.status() == BAD_RANGE) {
                return InputStream.nullInputStream();
            }
            throw new BlobStoreException("reading " + key, refused);
        } catch (IOException failure) {
            throw new BlobStoreException("reading " + key, failure);
        }
    }

    private static Map<String, String> range(long from) {
        return Map.of("range", "bytes=" + from + "-");
    }

    @Override
    public boolean delete(BlobKey key) {
        boolean exists = find(key).isPresent();
        try {
            new Deletion(client).delete(ObjectKeys.of(key));
            return exists;
        } catch (IOException failure) {
            throw new BlobStoreException("deleting " + key, failure);
        }
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        Deletion deletion = new Deletion(client);
        try {
            listing(folder).forEach(deletion::deleteAll);
        } catch (IOException failure) {
            throw new BlobStoreException("deleting " + folder, failure);
        }
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        List<ListedBlob> blobs = new ArrayList<>();
        visit(listing(folder), folder.toString(), blobs::add);
        blobs.sort(Comparator.comparing(blob -> blob.key().text()));
        return blobs;
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        visit(new Listing(client, ""), bucket.name(), visitor);
    }

    private Listing listing(BlobFolder folder) {
        return new Listing(client, ObjectKeys.of(folder.text() + "/"));
    }

    private static void visit(Listing listing, String what, Consumer<ListedBlob> visitor) {
        try {
            listing.forEach(page -> page.forEach(object -> object.blob().ifPresent(visitor)));
        } catch (IOException failure) {
            throw new BlobStoreException("listing " + what, failure);
        }
    }

    /** The store copies by itself what is not too large for that. */
    @Override
    public void copy(BlobKey from, BlobKey to) {
        Blob blob = find(from).orElseThrow(() -> new BlobStoreException("there is no " + from));
        if (blob.size() > MAX_COPY) {
            BlobStore.super.copy(from, to);
            return;
        }
        String source = "/" + UriText.encode(bucket.name()) + "/" + UriText.path(ObjectKeys.of(from));
        S3Request request = new S3Request("PUT", ObjectKeys.of(to)).withHeaders(Map.of("x-amz-copy-source", source));
        try {
            byte[] answer = client.send(request);
            if (answer.length > 0 && XmlAnswer.parse(answer).isError()) {
                throw new IOException(S3Client.complaint(answer));
            }
        } catch (IOException failure) {
            throw new BlobStoreException("copying " + from + " to " + to, failure);
        }
    }

    @Override
    public String toString() {
        return "S3BlobStore[" + bucket + "]";
    }
}
