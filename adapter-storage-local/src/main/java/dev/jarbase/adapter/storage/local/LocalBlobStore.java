package dev.jarbase.adapter.storage.local;

import dev.jarbase.domain.file.Blob;
import dev.jarbase.domain.file.BlobFolder;
import dev.jarbase.domain.file.BlobKey;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.FileStream;
import dev.jarbase.domain.file.ListedBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Keeps blobs as files below a folder, which is made when the first one comes. Empty folders do not stay. */
public final class LocalBlobStore implements BlobStore {
    private final Path root;

    public LocalBlobStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public void put(BlobKey key, Notes notes, InputStream content) {
        try {
            new FileWriting(path(key)).write(notes, content);
        } catch (IOException failure) {
            removeEmptyParents(path(key));
            throw new BlobStoreException("storing " + key, failure);
        }
    }

    @Override
    public Optional<Blob> find(BlobKey key) {
        try {
            return blob(key, path(key));
        } catch (NoSuchFileException | NotDirectoryException missing) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new BlobStoreException("looking for " + key, failure);
        }
    }

    private static Optional<Blob> blob(BlobKey key, Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            return Optional.empty();
        }
        Sidecar sidecar = Sidecar.read(Sidecar.of(path));
        Instant modified = attributes.lastModifiedTime().toInstant();
        return Optional.of(new Blob(key, attributes.size(), modified, sidecar.md5(), sidecar.notes()));
    }

    @Override
    public InputStream open(BlobKey key, long from) {
        try {
            return FileStream.open(path(key), from);
        } catch (IOException failure) {
            throw new BlobStoreException("reading " + key, failure);
        }
    }

    @Override
    public boolean delete(BlobKey key) {
        Path path = path(key);
        try {
            boolean existed = Files.isRegularFile(path) && Files.deleteIfExists(path);
            Files.deleteIfExists(Sidecar.of(path));
            removeEmptyParents(path);
            return existed;
        } catch (IOException failure) {
            throw new BlobStoreException("deleting " + key, failure);
        }
    }

    @Override
    public void deleteAll(BlobFolder folder) {
        Path top = path(folder.text());
        if (!Files.isDirectory(top)) {
            return;
        }
        try {
            for (Path path : below(top, Comparator.reverseOrder())) {
                remove(path);
            }
            remove(top);
            removeEmptyParents(top);
        } catch (IOException failure) {
            throw new BlobStoreException("deleting " + folder, failure);
        }
    }

    /** Another thread may store something in a folder that was just empty; then it stays. */
    private static void remove(Path path) throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException filledAgain) {
            // What came meanwhile was not asked to be deleted.
        }
    }

    @Override
    public List<ListedBlob> list(BlobFolder folder) {
        List<ListedBlob> blobs = new ArrayList<>();
        visit(path(folder.text()), blobs::add);
        blobs.sort(Comparator.comparing(blob -> blob.key().text()));
        return blobs;
    }

    @Override
    public void visit(Consumer<ListedBlob> visitor) {
        visit(root, visitor);
    }

    private void visit(Path top, Consumer<ListedBlob> visitor) {
        if (!Files.isDirectory(top)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(top)) {
            Iterator<Path> files = paths.iterator();
            while (files.hasNext()) {
                listed(files.next()).ifPresent(visitor);
            }
        } catch (UncheckedIOException | IOException failure) {
            throw new BlobStoreException("listing " + root.relativize(top), failure);
        }
    }

    /** What a file is as a blob; one that goes meanwhile is none any more. */
    private Optional<ListedBlob> listed(Path path) throws IOException {
        Optional<BlobKey> key = BlobKey.parse(root.relativize(path).toString().replace('\\', '/'));
        if (key.isEmpty() || FileWriting.isUnfinished(path)) {
            return Optional.empty();
        }
        try {
            return blob(key.get(), path)
                    .map(blob -> new ListedBlob(blob.key(), blob.size(), blob.modified(), blob.md5()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    /** Links are listed, never followed. */
    private static List<Path> below(Path top, Comparator<Path> order) throws IOException {
        try (Stream<Path> paths = Files.walk(top)) {
            return paths.filter(path -> !path.equals(top)).sorted(order).toList();
        }
    }

    private Path path(BlobKey key) {
        return path(key.text());
    }

    private Path path(String text) {
        Path path = root.resolve(text).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException("a key that leads out of the storage");
        }
        return path;
    }

    private void removeEmptyParents(Path path) {
        for (Path parent = path.getParent();
                parent != null && parent.startsWith(root) && !parent.equals(root);
                parent = parent.getParent()) {
            try {
                Files.delete(parent);
            } catch (IOException inUse) {
                return;
            }
        }
    }
}
