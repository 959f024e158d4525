package dev.jarbase.application.files;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.file.ThumbSize;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Finds thumbs in the store, and makes and stores those that are not there yet. Of requests for the same thumb one makes
 * it and the others wait. Thread-safe.
 */
final class Thumbs {
    private static final System.Logger LOG = System.getLogger(Thumbs.class.getName());
    private static final Set<String> SUITABLE =
            Set.of("image/png", "image/jpg", "image/jpeg", "image/gif", "image/webp");
    /** Longer than a scaler may take, so that this ends a wait only if something is wrong. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);

    private final BlobStore blobs;
    private final ImageScaler scaler;
    private final RecentFailures failures;
    private final Map<BlobKey, CompletableFuture<Outcome>> making = new ConcurrentHashMap<>();

    Thumbs(BlobStore blobs, ImageScaler scaler, InstantSource clock) {
        this.blobs = blobs;
        this.scaler = scaler;
        this.failures = new RecentFailures(clock);
    }

    /**
     * Returns the thumb of a file.
     *
     * @param folder where the file is
     * @throws ThumbException if the file is no image of which there are thumbs, or if the thumb cannot be made now
     */
    StoredFile thumb(Blob original, BlobFolder folder, String name, ThumbSize size) {
        if (!SUITABLE.contains(original.contentType())) {
            throw ThumbException.unsuitable("there are no thumbs of " + original.contentType());
        }
        BlobFolder place = folder.thumbs(name).orElseThrow(Thumbs::unnameable);
        BlobKey key = place.file(size.text() + "_" + name).orElseThrow(Thumbs::unnameable);
        Optional<StoredFile> stored = stored(key);
        if (stored.isPresent()) {
            return stored.get();
        }
        failures.throwIfKnown(key);
        CompletableFuture<Outcome> mine = new CompletableFuture<>();
        CompletableFuture<Outcome> other = making.putIfAbsent(key, mine);
        Outcome outcome = other == null ? make(mine, new Job(original, place, key, size)) : await(other);
        return outcome.thumb();
    }

    private record Job(Blob original, BlobFolder place, BlobKey key, ThumbSize size) {}

    private static ThumbException unnameable() {
        return ThumbException.unsuitable("the name of the file is too long for a thumb");
    }

    private Optional<StoredFile> stored(BlobKey key) {
        return blobs.find(key).map(blob -> new StoredFile(blob, from -> blobs.open(key, from)));
    }

    /** What became of a thumb. */
    private sealed interface Outcome {
        record Made(StoredFile thumb) implements Outcome {}

        record Failed(ThumbException why) implements Outcome {}

        default StoredFile thumb() {
            return switch (this) {
                case Made(StoredFile thumb) -> thumb;
                case Failed(ThumbException why) -> throw why;
            };
        }
    }

    private Outcome make(CompletableFuture<Outcome> result, Job job) {
        Outcome outcome = new Outcome.Failed(ThumbException.failed("the other request failed"));
        try {
            outcome = attempt(job);
            return outcome;
        } finally {
            result.complete(outcome);
            making.remove(job.key());
        }
    }

    private Outcome attempt(Job job) {
        try {
            // Another one may have made it between the first look and now.
            Optional<StoredFile> meanwhile = stored(job.key());
            return new Outcome.Made(meanwhile.isPresent() ? meanwhile.get() : make(job));
        } catch (ThumbException failure) {
            LOG.log(Level.WARNING, () -> "no thumb key=" + job.key() + " reason=" + failure.getMessage());
            failures.note(job.key(), failure);
            return new Outcome.Failed(failure);
        }
    }

    private StoredFile make(Job job) {
        Blob original = job.original();
        var image = new ImageScaler.Image(
                original.contentType(), original.size(), from -> blobs.open(original.key(), from));
        return store(job, scaler.scale(image, job.size()));
    }

    /** A thumb that cannot be stored can still be sent. */
    private StoredFile store(Job job, ImageScaler.Image thumb) {
        try (InputStream content = thumb.opener().open(0)) {
            blobs.put(job.key(), new BlobStore.Notes(thumb.contentType(), ""), content);
            removeIfLate(job);
            return stored(job.key()).orElseGet(() -> inMemory(job, thumb));
        } catch (IOException | BlobStoreException failure) {
            LOG.log(Level.WARNING, () -> "could not store a thumb key=" + job.key(), failure);
            return inMemory(job, thumb);
        }
    }

    /** Whoever deletes a file deletes its thumbs after it, so a thumb that is stored later must be deleted here. */
    private void removeIfLate(Job job) {
        if (blobs.find(job.original().key()).isEmpty()) {
            blobs.deleteAll(job.place());
        }
    }

    private static StoredFile inMemory(Job job, ImageScaler.Image thumb) {
        BlobStore.Notes notes = new BlobStore.Notes(thumb.contentType(), "");
        Blob blob = new Blob(job.key(), thumb.size(), job.original().modified(), "", notes);
        return new StoredFile(blob, thumb.opener()::open);
    }

    private static Outcome await(CompletableFuture<Outcome> other) {
        try {
            return other.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw ThumbException.failed("waited in vain for another request", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw ThumbException.failed("interrupted", interrupted);
        }
    }
}
