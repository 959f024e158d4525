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

/**
 * Holds the files of one request: small ones in memory, the others in temporary files, which go when the request is
 * answered. Belongs to the thread that answers the request.
 */
public final class Uploads implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Uploads.class.getName());

    /** How many bytes of all files of a request stay in memory. */
    private static final int MEMORY = 1 << 20;

    private final List<Path> temporary = new ArrayList<>();
    private int room = MEMORY;

    /** Takes the content of the current part. */
    SubmittedFile receive(String originalName, MultipartReader reader) throws IOException {
        try (Receiver receiver = new Receiver()) {
            reader.content(receiver::take);
            receiver.finish();
            return new SubmittedFile(originalName, receiver.size, receiver.content());
        }
    }

    private final class Receiver implements AutoCloseable {
        private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
        private OutputStream out = memory;
        private Path file = Path.of("");
        private long size;

        void take(byte[] bytes, int offset, int count) throws IOException {
            if (out == memory && memory.size() + count > room) {
                file = Files.createTempFile("jarbase-upload-", ".tmp");
                temporary.add(file);
                out = Files.newOutputStream(file);
                memory.writeTo(out);
            }
            out.write(bytes, offset, count);
            size += count;
        }

        void finish() throws IOException {
            out.close();
            if (out == memory) {
                room -= memory.size();
            }
        }

        FileContent content() {
            if (out == memory) {
                return FileContent.of(memory.toByteArray());
            }
            Path stored = file;
            return () -> Files.newInputStream(stored);
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
    }
}
