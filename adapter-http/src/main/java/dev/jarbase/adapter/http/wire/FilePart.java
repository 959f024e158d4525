package dev.jarbase.adapter.http.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Bytes of a file that become the body of an answer. The file stays open for the caller to close. */
public record FilePart(FileChannel file, long from, long length) {
    private static final int BLOCK = 32 * 1024;

    /**
     * Reads bytes of the part, all that are asked for.
     *
     * @param done how many bytes of the part lie before them
     * @throws EOFException if the file has become shorter
     */
    void read(long done, byte[] target, int offset, int count) throws IOException {
        ByteBuffer room = ByteBuffer.wrap(target, offset, count);
        long position = from + done;
        while (room.hasRemaining()) {
            int taken = file.read(room, position);
            if (taken < 0) {
                throw new EOFException("a file became shorter while it was sent");
            }
            position += taken;
        }
    }

    /** Writes the part block by block. */
    void writeTo(OutputStream out) throws IOException {
        byte[] block = new byte[(int) Math.min(BLOCK, length)];
        long done = 0;
        while (done < length) {
            int count = (int) Math.min(block.length, length - done);
            read(done, block, 0, count);
            out.write(block, 0, count);
            done += count;
        }
    }
}
