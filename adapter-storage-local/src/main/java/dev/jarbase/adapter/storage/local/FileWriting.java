package dev.jarbase.adapter.storage.local;

import dev.jarbase.domain.file.BlobStore.Notes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Writes one file beside its place and moves it there once it is whole. */
final class FileWriting {
    private static final String UNFINISHED = ".tmp";
    private static final int ATTEMPTS = 100;
    private static final int BLOCK = 32 * 1024;

    private final Path path;
    private Path unfinished;

    FileWriting(Path path) {
        this.path = path;
        this.unfinished = path;
    }

    /** Whether a file is one that was not moved to its place. */
    static boolean isUnfinished(Path path) {
        return path.toString().endsWith(UNFINISHED);
    }

    void write(Notes notes, InputStream content) throws IOException {
        OutputStream out = create();
        try {
            byte[] digest = copy(content, out);
            Sidecar.write(Sidecar.of(path), notes, digest);
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(unfinished);
            if (!Files.exists(path)) {
                Files.deleteIfExists(Sidecar.of(path));
            }
            throw failure;
        }
    }

    /** Makes the file; its folder may be removed as an empty one in between, and two may begin in one nanosecond. */
    private OutputStream create() throws IOException {
        for (int attempt = 1; ; attempt++) {
            unfinished =
                    path.resolveSibling(path.getFileName() + "." + Long.toHexString(System.nanoTime()) + UNFINISHED);
            try {
                Files.createDirectories(path.getParent());
                return Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (NoSuchFileException | FileAlreadyExistsException disturbed) {
                if (attempt == ATTEMPTS) {
                    throw disturbed;
                }
            }
        }
    }

    private static byte[] copy(InputStream content, OutputStream to) throws IOException {
        MessageDigest digest = md5();
        try (to) {
            byte[] block = new byte[BLOCK];
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                digest.update(block, 0, count);
                to.write(block, 0, count);
            }
        }
        return digest.digest();
    }

    /** peer: the sidecar names this digest; it protects nothing. */
    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has MD5", impossible);
        }
    }
}
