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
        private Optional<Path> file = Optional.empty();
        private OutputStream out = memory;
        private long size;

        void take(byte[] bytes, int offset, int count) throws IOException {
            if (file.isEmpty() && memory.size() + count > room) {
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
            memory.writeTo(out);
            memory.reset();
        }

        /** Ends the content. */
        void finish() throws IOException {
            out.close();
            room -= memory.size();
        }

        FileContent content() {
            return file.<FileContent>map(stored -> () -> Files.newInputStream(stored))
                    .orElseGet(() -> FileContent.of(memory.toByteArray()));
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
