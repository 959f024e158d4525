package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.BodyBrokenException;
import java.util.concurrent.locks.Condition;

/** One request with its answer on a connection of many. Its state is guarded by the lock of the connection's streams. */
final class Http2Stream {
    private final Streams streams;
    private final int id;
    private final long announced;
    private final Condition change;
    private final Inbox inbox = new Inbox();
    private long room;
    private int credit = Streams.STREAM_WINDOW;
    private int owed;
    private long received;
    private boolean endedByClient;
    private boolean lost;
    private boolean answered;
    private boolean cut;
    private boolean active = true;

    /**
     * @param announced the length of the body that the client announced, -1 if it did not
     * @param room how much may be sent
     */
    Http2Stream(Streams streams, int id, long announced, long room) {
        this.streams = streams;
        this.id = id;
        this.announced = announced;
        this.room = room;
        this.change = streams.lock().newCondition();
    }

    int id() {
        return id;
    }

    long announced() {
        return announced;
    }

    long room() {
        return room;
    }

    void widen(int increment) {
        room += increment;
        if (room > Integer.MAX_VALUE) {
            throw new StreamFault(id, ErrorCode.FLOW_CONTROL_ERROR, "a window becomes too large");
        }
    }

    boolean isLost() {
        streams.lock().lock();
        try {
            return lost;
        } finally {
            streams.lock().unlock();
        }
    }

    /** Tells everybody who waits for the client that it has gone. */
    void lose() {
        lost = true;
        wake();
    }

    /** Has everybody who waits look again. */
    void wake() {
        change.signalAll();
    }

    /** What those who wait for the client wait for. */
    Condition change() {
        return change;
    }

    /** Takes back that it counts; false if that was done already. */
    boolean deactivate() {
        boolean was = active;
        active = false;
        return was;
    }

    int dropInbox() {
        return inbox.clear();
    }

    /** The client sends nothing more. @throws StreamFault if more was announced */
    void endByClient() {
        streams.lock().lock();
        try {
            if (announced > received) {
                throw new StreamFault(id, ErrorCode.PROTOCOL_ERROR, "the body is shorter than announced");
            }
            endedByClient = true;
            wake();
        } finally {
            streams.lock().unlock();
        }
    }

    /** @throws StreamFault if the client has ended the stream. @throws ConnectionFault if both sides have */
    void requireOpen() {
        streams.lock().lock();
        try {
            if (endedByClient && active) {
                throw new StreamFault(id, ErrorCode.STREAM_CLOSED, "more came after the end");
            }
            if (endedByClient) {
                throw new ConnectionFault(ErrorCode.STREAM_CLOSED, "a frame is for a stream that has ended");
            }
        } finally {
            streams.lock().unlock();
        }
    }

    boolean isEndedByClient() {
        streams.lock().lock();
        try {
            return endedByClient;
        } finally {
            streams.lock().unlock();
        }
    }

    /**
     * Takes what came.
     *
     * @param charged how much of the window it costs, padding included
     * @return how much of that nobody will read
     * @throws StreamFault if it is too much
     */
    int receive(Frame.Content data, int charged) {
        streams.lock().lock();
        try {
            if (lost) {
                return charged;
            }
            requireOpen();
            credit -= charged;
            owed += charged - data.length();
            if (credit < 0) {
                throw new StreamFault(id, ErrorCode.FLOW_CONTROL_ERROR, "more was sent than the window allows");
            }
            received += data.length();
            if (announced >= 0 && received > announced) {
                throw new StreamFault(id, ErrorCode.PROTOCOL_ERROR, "the body is longer than announced");
            }
            inbox.add(data);
            wake();
            return charged - data.length();
        } finally {
            streams.lock().unlock();
        }
    }

    /**
     * Waits for bytes of the body and takes some.
     *
     * @return their number, -1 at the end of the body
     * @throws BodyBrokenException if they do not come until that moment of {@link System#nanoTime()}
     */
    int take(byte[] target, int offset, int count, long deadline) throws BodyBrokenException {
        streams.lock().lock();
        try {
            while (inbox.size() == 0 && !lost && !endedByClient) {
                if (change.awaitNanos(deadline - System.nanoTime()) <= 0) {
                    throw new BodyBrokenException("the client broke off the request body");
                }
            }
            if (lost) {
                throw new BodyBrokenException("the client reset the stream");
            }
            return inbox.size() == 0 ? -1 : inbox.take(target, offset, count);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BodyBrokenException("the server stops");
        } finally {
            streams.lock().unlock();
        }
    }

    /** Returns how much more the client may be allowed to send on this stream for bytes that were used. */
    int settle(int bytes) {
        streams.lock().lock();
        try {
            owed += bytes;
            if (endedByClient || owed < Streams.STREAM_WINDOW / 2) {
                return 0;
            }
            int increment = owed;
            owed = 0;
            credit += increment;
            return increment;
        } finally {
            streams.lock().unlock();
        }
    }

    /** The answer is complete. */
    void finish() {
        streams.lock().lock();
        try {
            answered = true;
            wake();
        } finally {
            streams.lock().unlock();
        }
    }

    boolean isAnswered() {
        streams.lock().lock();
        try {
            return answered;
        } finally {
            streams.lock().unlock();
        }
    }

    /** Ends the stream without waiting for anything; whoever waits for the client is told. */
    void cut() {
        streams.lock().lock();
        try {
            cut = true;
            wake();
        } finally {
            streams.lock().unlock();
        }
    }

    /** Whether nothing can be sent any more. */
    boolean isOver() {
        return lost || cut || answered;
    }

    /** Waits until the client has gone, or the answer is complete or was cut. */
    void awaitOver() {
        streams.lock().lock();
        try {
            while (!isOver()) {
                change.awaitUninterruptibly();
            }
        } finally {
            streams.lock().unlock();
        }
    }
}
