package dev.jarbase.adapter.http.codec;

import dev.jarbase.domain.file.FileContent;
import dev.jarbase.domain.file.SubmittedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the files of one request: small ones in memory, the others in temporary files, which go when the request is
 * answered. Belongs to the thread that answers the request.
 */
public final class Uploads implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());

    /** How many bytes of a request stay in memory. */
    private static final int MEMORY = 1 << 20;

    private final UploadMemory memory;
    private final List<Path> temporary = new ArrayList<>();
    private int kept;

    /** @param memory the memory for the files of all requests */
    public Uploads(UploadMemory memory) {
        this.memory = memory;
    }

    /** Whether a whole body of that length may be held in memory until the request is answered; -1 is an unknown length. */
    boolean hold(long length) {
        return length >= 0 && keep(length);
    }

    private boolean keep(long bytes) {
        if (bytes > MEMORY - kept || !memory.claim(bytes)) {
            return false;
        }
        kept += (int) bytes;
        return true;
    }

    private void drop(int bytes) {
        kept -= bytes;
        memory.release(bytes);
    }

    /** Takes the content of the current part. */
    SubmittedFile receive(String originalName, MultipartReader reader) throws IOException {
        if (reader.isWhole()) {
            Slice slice = new Slice();
            reader.content(slice);
            return new SubmittedFile(originalName, slice.count, slice.content());
        }
        try (Receiver receiver = new Receiver()) {
            reader.content(receiver);
            receiver.out.close();
            return new SubmittedFile(originalName, receiver.size, receiver.content());
        }
    }

    /** Content that lies in a body in memory. */
    private static final class Slice implements LookAhead.Taker {
        private byte[] bytes = {};
        private int offset;
        private int count;

        @Override
        public void take(byte[] from, int at, int length) {
            bytes = from;
            offset = at;
            count = length;
        }

        FileContent content() {
            return FileContent.of(bytes, offset, count);
        }
    }

    /** Content that is collected as it passes. */
    private final class Receiver implements LookAhead.Taker, AutoCloseable {
        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private Optional<Path> file = Optional.empty();
        private OutputStream out = collected;
        private long size;

        @Override
        public void take(byte[] bytes, int offset, int count) throws IOException {
            if (file.isEmpty() && !keep(count)) {
                moveToFile();
            }
            out.write(bytes, offset, count);
            size += count;
        }

        private void moveToFile() throws IOException {
            Path made = Files.createTempFile("jarbase-upload-", ".tmp");
            temporary.add(made);
            file = Optional.of(made);
            out = Files.newOutputStream(made);
            collected.writeTo(out);
            drop(collected.size());
            collected.reset();
        }

        FileContent content() {
            return file.<FileContent>map(stored -> () -> Files.newInputStream(stored))
                    .orElseGet(() -> FileContent.of(collected.toByteArray()));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Removes what is left of the files; nothing can be read any more. */
    @Override
    public void close() {
        for (Path file : temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                LOG.log(Level.WARNING, () -> "left a temporary file behind file=" + file, failure);
            }
        }
        temporary.clear();
        drop(kept);
    }
}
