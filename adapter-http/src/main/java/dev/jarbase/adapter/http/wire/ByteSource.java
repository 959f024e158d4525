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

    /**
     * Takes bytes of the current block, or waits for some if all of it has been read.
     *
     * @param count how many at most
     * @return how many; -1 if the client has gone
     */
    public int take(byte[] target, int offset, int count, long deadline) {
        if (available() == 0) {
            int direct = receive(target, offset, count, deadline);
            if (direct != 0) {
                return direct;
            }
            if (!fill(deadline)) {
                return -1;
            }
        }
        int taken = Math.min(count, available());
        System.arraycopy(block, position, target, offset, taken);
        advance(taken);
        return taken;
    }

    private int receive(byte[] target, int offset, int count, long deadline) {
        pace.await(deadline);
        try {
            return line.receive(target, offset, count);
        } finally {
            pace.done();
        }
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
