package dev.jarbase.adapter.http.wire;

import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.webserver.ServerConnectionException;

/** What a client sends, block by block as it arrives; every wait has a deadline. Belongs to the connection's thread. */
final class ByteSource {
    private static final byte[] NOTHING = {};

    private final DataReader reader;
    private final Pace pace;
    private byte[] block = NOTHING;
    private int position;

    ByteSource(DataReader reader, Pace pace) {
        this.reader = reader;
        this.pace = pace;
    }

    /** The current block; only the bytes from {@link #position()} on are unread. */
    byte[] block() {
        return block;
    }

    int position() {
        return position;
    }

    int available() {
        return block.length - position;
    }

    /** Marks bytes of the current block as read. */
    void advance(int count) {
        position += count;
    }

    /** Waits for the first block of a next request if nothing is unread; false if the client has gone. */
    boolean awaitRequest(long deadline) {
        if (available() > 0) {
            return true;
        }
        pace.awaitRequest(deadline);
        return receive();
    }

    /** Waits for the next block, all of the current one being read; false if the client has gone. */
    boolean fill(long deadline) {
        pace.await(deadline);
        return receive();
    }

    private boolean receive() {
        try {
            reader.ensureAvailable();
            block = reader.readBytes(reader.available());
        } catch (InsufficientDataAvailableException | ServerConnectionException gone) {
            block = NOTHING;
        } finally {
            pace.done();
        }
        position = 0;
        return block.length > 0;
    }
}
