package dev.jarbase.domain.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A stream of what lies in one file of this machine; whoever sends it on may take the bytes from the channel itself. Not
 * thread-safe.
 */
public final class FileStream extends InputStream {
    private final FileChannel channel;

    private FileStream(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens a file to be read from a byte on. */
    public static FileStream open(Path path, long from) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        if (from > 0) {
            channel.position(from);
        }
        return new FileStream(channel);
    }

    /** The file itself, closed with the stream. */
    public FileChannel channel() {
        return channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, bytes.length);
        return count == 0 ? 0 : channel.read(ByteBuffer.wrap(bytes, offset, count));
    }

    @Override
    public long skip(long count) throws IOException {
        long from = channel.position();
        long skipped = Math.clamp(count, 0, Math.max(0, channel.size() - from));
        channel.position(from + skipped);
        return skipped;
    }

    @Override
    public int available() throws IOException {
        return Math.clamp(channel.size() - channel.position(), 0, Integer.MAX_VALUE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
