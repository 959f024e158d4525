package dev.jarbase.adapter.storage.gcs;

import com.google.cloud.ReadChannel;
import com.google.cloud.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The content of an object as a stream, whose faults are those of streams. */
final class ObjectInput extends InputStream {
    private final ReadChannel channel;

    ObjectInput(ReadChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int count;
            do {
                count = channel.read(ByteBuffer.wrap(into, offset, length));
            } while (count == 0);
            return count;
        } catch (StorageException failure) {
            throw new IOException("reading an object", failure);
        }
    }

    @Override
    public void close() {
        channel.close();
    }
}
