package dev.jarbase.adapter.http.wire;

/**
 * A connection that both sides use at the same time: the thread of the connection receives while others send, one at a
 * time.
 */
public final class LiveConnection {
    private static final int BLOCK = 32 * 1024;

    private final ByteSource source;
    private final AnswerSink sink;
    private final Pace receiving;
    private final Pace sending;
    private volatile boolean ended;

    /**
     * @param receiving the pace of the source
     * @param sending the pace of the sink
     */
    LiveConnection(ByteSource source, AnswerSink sink, Pace receiving, Pace sending) {
        this.source = source;
        this.sink = sink;
        this.receiving = receiving;
        this.sending = sending;
    }

    /**
     * Sends bytes and waits until they are handed over; the array is not kept.
     *
     * @throws ClientGoneException if the client has gone or does not take them in time
     */
    public void send(byte[] bytes, int size) {
        // In blocks, because the time that a client is given is for each of them.
        for (int done = 0; done < size; done += BLOCK) {
            sink.write(bytes, done, Math.min(BLOCK, size - done));
        }
    }

    /**
     * Receives the next byte, from 0 to 255; -1 if the client has gone or the connection was broken off.
     *
     * @param deadline a moment of {@link System#nanoTime()}
     * @throws ClientGoneException if it does not come in time
     */
    public int receive(long deadline) {
        if (source.available() == 0 && !fill(deadline)) {
            return -1;
        }
        int next = source.block()[source.position()] & 0xFF;
        source.advance(1);
        return next;
    }

    /** Receives as many bytes as are there, at least one; -1 as {@link #receive(long)}. */
    public int receive(byte[] target, int offset, int count, long deadline) {
        if (source.available() == 0 && !fill(deadline)) {
            return -1;
        }
        int taken = Math.min(count, source.available());
        System.arraycopy(source.block(), source.position(), target, offset, taken);
        source.advance(taken);
        return taken;
    }

    private boolean fill(long deadline) {
        try {
            // Announced before it is asked whether it is over: either this is seen, or the wait is broken off.
            receiving.await(deadline);
            if (ended) {
                receiving.done();
            }
            return !ended && source.fill(deadline);
        } catch (ClientGoneException brokenOff) {
            if (!ended) {
                throw brokenOff;
            }
            return false;
        } finally {
            if (ended) {
                Thread.interrupted();
            }
        }
    }

    /** Drops what the client sends until it has gone or the connection is broken off. */
    public void awaitGone() {
        long never = System.nanoTime() + Long.MAX_VALUE / 2;
        boolean present = true;
        while (present) {
            source.advance(source.available());
            present = fill(never);
        }
    }

    /** Ends the connection, whoever waits for it. Does not wait itself. */
    public void breakOff() {
        ended = true;
        receiving.breakOff();
    }

    boolean isOverdue() {
        return sending.isOverdue();
    }
}
