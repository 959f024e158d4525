package dev.jarbase.adapter.http.h2;

import dev.jarbase.adapter.http.wire.ClientGoneException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The streams of a connection with the windows in which both sides may send (RFC 9113, section 5.2). Thread-safe. */
final class Streams {
    /** How much a client may send ahead on a stream, and on all of them together. */
    static final int STREAM_WINDOW = 1 << 18;

    static final int CONNECTION_WINDOW = 1 << 20;

    /** The window of both sides before anything is said. */
    static final int FIRST_WINDOW = 65_535;

    private static final int MOST_FORGIVEN = 1000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition quiet = lock.newCondition();
    private final Map<Integer, Http2Stream> open = new HashMap<>();
    private final Set<Integer> forgiven = new LinkedHashSet<>();
    private int lastId;
    private int running;
    private int active;
    private boolean lost;
    private long idleSince = System.nanoTime();
    private int initialRoom = FIRST_WINDOW;
    private long connectionRoom = FIRST_WINDOW;
    private int connectionCredit = CONNECTION_WINDOW;
    private int connectionOwed;

    ReentrantLock lock() {
        return lock;
    }

    /** Begins a stream. Until {@link #end} it counts, whether the client resets it or not. */
    Http2Stream begin(int id, long announced, boolean ended) {
        lock.lock();
        try {
            Http2Stream stream = new Http2Stream(this, id, announced, initialRoom);
            if (ended) {
                stream.endByClient();
            }
            open.put(id, stream);
            running++;
            active++;
            return stream;
        } finally {
            lock.unlock();
        }
    }

    /** Takes the number of a new stream. @throws ConnectionFault if it cannot be the next */
    void claim(int id) {
        lock.lock();
        try {
            if (id % 2 == 0 || id <= lastId) {
                throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "no stream can have that number now");
            }
            lastId = id;
        } finally {
            lock.unlock();
        }
    }

    /** Whether a stream was begun at some time. */
    boolean isKnown(int id) {
        lock.lock();
        try {
            return id <= lastId && id % 2 == 1;
        } finally {
            lock.unlock();
        }
    }

    int lastId() {
        lock.lock();
        try {
            return lastId;
        } finally {
            lock.unlock();
        }
    }

    /** Remembers that the server reset a stream, which the client learns only later. */
    void forgive(int id) {
        lock.lock();
        try {
            forgiven.add(id);
            if (forgiven.size() > MOST_FORGIVEN) {
                forgiven.remove(forgiven.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** The client has reset the stream too, so nothing more of it can be on its way. */
    void unforgive(int id) {
        lock.lock();
        try {
            forgiven.remove(id);
        } finally {
            lock.unlock();
        }
    }

    boolean isForgiven(int id) {
        lock.lock();
        try {
            return forgiven.contains(id);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Counts a stream no more among those that a client may have at a time. Before the last frame of its answer is sent,
     * because the client counts from there; a stream that the client reset counts until the work on it has ended.
     */
    void deactivate(Http2Stream stream) {
        lock.lock();
        try {
            if (stream.deactivate()) {
                active--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** How many streams count against the limit of the client. */
    int active() {
        lock.lock();
        try {
            return active;
        } finally {
            lock.unlock();
        }
    }

    /** How many requests are being answered. */
    int running() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    /** How long nothing has been answered, in nanoseconds; 0 while something is. */
    long idleNanos() {
        lock.lock();
        try {
            return running > 0 ? 0 : System.nanoTime() - idleSince;
        } finally {
            lock.unlock();
        }
    }

    Optional<Http2Stream> find(int id) {
        lock.lock();
        try {
            return Optional.ofNullable(open.get(id));
        } finally {
            lock.unlock();
        }
    }

    /** Takes a stream off the list: nothing more of it matters. Returns how much the client may send for what is dropped. */
    int drop(Http2Stream stream) {
        lock.lock();
        try {
            open.remove(stream.id());
            stream.lose();
            return settle(stream.dropInbox());
        } finally {
            lock.unlock();
        }
    }

    /** Ends the work on a stream. */
    void end(Http2Stream stream) {
        lock.lock();
        try {
            open.remove(stream.id());
            deactivate(stream);
            running--;
            idleSince = System.nanoTime();
            if (running == 0) {
                quiet.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Ends all streams, because the client has gone. */
    void loseAll() {
        lock.lock();
        try {
            lost = true;
            open.values().forEach(Http2Stream::lose);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is being answered any more. */
    void awaitQuiet() throws InterruptedException {
        lock.lock();
        try {
            while (running > 0) {
                quiet.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Counts what came on the connection. @throws ConnectionFault if it is more than was allowed */
    void charge(int bytes) {
        lock.lock();
        try {
            connectionCredit -= bytes;
            if (connectionCredit < 0) {
                throw new ConnectionFault(ErrorCode.FLOW_CONTROL_ERROR, "more was sent than the window allows");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns what the client may be allowed for bytes that were used; mostly nothing, now and then much. */
    int settle(int bytes) {
        lock.lock();
        try {
            connectionOwed += bytes;
            if (connectionOwed < CONNECTION_WINDOW / 2) {
                return 0;
            }
            int increment = connectionOwed;
            connectionOwed = 0;
            connectionCredit += increment;
            return increment;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Allows the server to send more on the connection.
     *
     * @return whether nothing was allowed before
     * @throws ConnectionFault if that is too much
     */
    boolean widen(int increment) {
        lock.lock();
        try {
            boolean wasExhausted = connectionRoom <= 0;
            connectionRoom += increment;
            if (increment == 0 || connectionRoom > Integer.MAX_VALUE) {
                throw new ConnectionFault(
                        increment == 0 ? ErrorCode.PROTOCOL_ERROR : ErrorCode.FLOW_CONTROL_ERROR,
                        "no window can be widened like that");
            }
            if (wasExhausted) {
                open.values().forEach(Http2Stream::wake);
            }
            return wasExhausted;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Allows the server to send more on a stream.
     *
     * @return whether nothing was allowed before
     * @throws StreamFault if that is too much
     */
    boolean widen(Http2Stream stream, int increment) {
        lock.lock();
        try {
            if (increment == 0) {
                throw new StreamFault(stream.id(), ErrorCode.PROTOCOL_ERROR, "a window widened by nothing");
            }
            boolean wasExhausted = stream.room() <= 0;
            stream.widen(increment);
            if (wasExhausted) {
                stream.wake();
            }
            return wasExhausted;
        } finally {
            lock.unlock();
        }
    }

    /** Changes the first window of streams, also of those that are open. @throws ConnectionFault if it is too large */
    void initialRoom(int bytes) {
        if (bytes < 0) {
            throw new ConnectionFault(ErrorCode.FLOW_CONTROL_ERROR, "no window can be as large as that");
        }
        lock.lock();
        try {
            int change = bytes - initialRoom;
            initialRoom = bytes;
            try {
                open.values().forEach(stream -> stream.widen(change));
            } catch (StreamFault tooMuch) {
                throw new ConnectionFault(ErrorCode.FLOW_CONTROL_ERROR, "a window becomes too large");
            }
            open.values().forEach(Http2Stream::wake);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the windows have room and takes of it.
     *
     * @return from 1 to the wanted number of bytes
     * @throws ClientGoneException if the client does not make room in time, or has gone
     */
    int awaitRoom(Http2Stream stream, int wanted, long nanos) {
        long left = nanos;
        lock.lock();
        try {
            while (true) {
                if (lost || stream.isOver()) {
                    throw new ClientGoneException("the client reset the stream");
                }
                int taken = (int) Math.min(Math.min(wanted, connectionRoom), stream.room());
                if (taken > 0) {
                    connectionRoom -= taken;
                    stream.widen(-taken);
                    return taken;
                }
                if (left <= 0) {
                    throw new ClientGoneException("the client does not take the answer");
                }
                left = stream.change().awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ClientGoneException("the server stops");
        } finally {
            lock.unlock();
        }
    }
}
