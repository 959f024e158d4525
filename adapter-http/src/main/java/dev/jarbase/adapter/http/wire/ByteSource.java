package dev.jarbase.adapter.http.wire;

/** What a client sends, block by block as it arrives; every wait has a deadline. Belongs to the connection's thread. */
public final class ByteSource {
    private static final byte[] NOTHING = {};

    private final ClientLine line;
    private final Pace pace;
    private byte[] block = NOTHING;
    private int position;

    public ByteSource(ClientLine line, Pace pace) {
        this.line = line;
        this.pace = pace;
    }

    /** The current block; only the bytes from {@link #position()} on are unread. */
    public byte[] block() {
        return block;
    }

    public int position() {
        return position;
    }

    public int available() {
        return block.length - position;
    }

    /** Marks bytes of the current block as read. */
    public void advance(int count) {
        position += count;
    }

    /** Waits for the first block of a next request if nothing is unread; false if the client has gone. */
    public boolean awaitRequest(long deadline) {
        if (available() > 0) {
            return true;
        }
        pace.awaitRequest(deadline);
        return receive();
    }

    /** Waits for the next block, all of the current one being read; false if the client has gone. */
    public boolean fill(long deadline) {
        pace.await(deadline);
        return receive();
    }

    private boolean receive() {
        try {
            block = line.receive();
        } finally {
            pace.done();
        }
        position = 0;
        return block.length > 0;
    }
}
