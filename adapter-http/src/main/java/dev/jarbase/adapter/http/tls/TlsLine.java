package dev.jarbase.adapter.http.tls;

import dev.jarbase.adapter.http.wire.ClientLine;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;

/** A line through TLS. One thread receives, others may send meanwhile. */
final class TlsLine implements ClientLine {
    private static final System.Logger LOG = System.getLogger(TlsLine.class.getName());
    private static final byte[] NOTHING = {};
    private static final byte HANDSHAKE_RECORD = 22;

    /** How often the keys of a connection may change; clients do it after many gigabytes. */
    private static final int MOST_NEW_KEYS = 1000;

    /** Room for the clear text of any record, and for what the engine takes it for (RFC 8446 section 5.2). */
    private static final int RECORD = (16 + 1) * 1024;

    private final ClientLine below;
    private final SSLEngine engine;
    private final ReentrantLock sending = new ReentrantLock();
    private ByteBuffer arrived = ByteBuffer.wrap(NOTHING);
    private int newKeys;

    TlsLine(ClientLine below, SSLEngine engine) {
        this.below = below;
        this.engine = engine;
    }

    /** What a client begins with. */
    enum Greeting {
        HELLO,
        PLAIN_TEXT,
        NOTHING
    }

    /** Waits for the first bytes. */
    Greeting greeting() {
        if (!pull()) {
            return Greeting.NOTHING;
        }
        return arrived.get(arrived.position()) == HANDSHAKE_RECORD ? Greeting.HELLO : Greeting.PLAIN_TEXT;
    }

    /**
     * Agrees with the client on keys and a protocol; false if the client has gone.
     *
     * @throws SSLException if there is no agreement; the client has been told
     */
    boolean handshake() throws SSLException {
        try {
            engine.beginHandshake();
            while (true) {
                switch (engine.getHandshakeStatus()) {
                    case NEED_TASK -> runTasks();
                    case NEED_WRAP -> flush();
                    case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                        if (!takeRecord()) {
                            return false;
                        }
                    }
                    case FINISHED, NOT_HANDSHAKING -> {
                        return true;
                    }
                }
            }
        } catch (SSLException failure) {
            farewell();
            throw failure;
        }
    }

    /** The protocol that was agreed on; empty if the client did not ask for any. */
    String protocol() {
        return engine.getApplicationProtocol();
    }

    private boolean takeRecord() throws SSLException {
        ByteBuffer clear = ByteBuffer.allocate(arrived.remaining());
        Status status = engine.unwrap(arrived, clear).getStatus();
        if (clear.position() > 0) {
            throw new SSLException("data came before the keys");
        }
        return switch (status) {
            case OK -> true;
            case BUFFER_UNDERFLOW -> pull();
            case BUFFER_OVERFLOW, CLOSED -> false;
        };
    }

    @Override
    public byte[] receive() {
        // The clear text is never longer than the records.
        ByteBuffer clear = clearText(() -> ByteBuffer.allocate(arrived.remaining()));
        return Arrays.copyOf(clear.array(), clear.position());
    }

    @Override
    public int receive(byte[] target, int offset, int count) {
        if (count < RECORD) {
            return 0;
        }
        ByteBuffer room = ByteBuffer.wrap(target, offset, count).slice();
        int taken = clearText(() -> room).position();
        return taken == 0 ? -1 : taken;
    }

    /** Waits for clear text and puts it where there is room for it; nothing comes if the client has gone. */
    private ByteBuffer clearText(Supplier<ByteBuffer> room) {
        try {
            while (!engine.isInboundDone()) {
                ByteBuffer clear = room.get();
                decrypt(clear);
                if (clear.position() > 0) {
                    return clear;
                }
                if (!engine.isInboundDone() && !pull()) {
                    return clear;
                }
            }
        } catch (SSLException broken) {
            LOG.log(System.Logger.Level.TRACE, "TLS is broken", broken);
            farewell();
        }
        return ByteBuffer.wrap(NOTHING);
    }

    /** Decrypts what is complete and fits. */
    private void decrypt(ByteBuffer clear) throws SSLException {
        Status status = Status.OK;
        while (arrived.hasRemaining() && status == Status.OK) {
            SSLEngineResult result = engine.unwrap(arrived, clear);
            status = result.getStatus();
            if (status == Status.OK) {
                settle(result.getHandshakeStatus());
            }
        }
        // A record that is still on its way overflows a small buffer too, before it is missed.
        if (status == Status.BUFFER_OVERFLOW && clear.position() == 0 && clear.remaining() >= RECORD) {
            throw new SSLException("a record is longer than TLS allows");
        }
    }

    /** Answers new keys (TLS 1.3). A client of TLS 1.2 that wants to begin anew is refused: it only costs. */
    private void settle(HandshakeStatus first) throws SSLException {
        HandshakeStatus status = first;
        if (status != HandshakeStatus.NOT_HANDSHAKING && ++newKeys > MOST_NEW_KEYS) {
            throw new SSLException("the client wants new keys too often");
        }
        while (status != HandshakeStatus.NOT_HANDSHAKING && status != HandshakeStatus.FINISHED) {
            if (engine.getSession().getProtocol().equals("TLSv1.2")) {
                throw new SSLException("the client wants another handshake");
            }
            switch (status) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> flush();
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
            status = engine.getHandshakeStatus();
        }
    }

    private boolean pull() {
        byte[] more = below.receive();
        if (arrived.hasRemaining()) {
            ByteBuffer joined = ByteBuffer.allocate(arrived.remaining() + more.length);
            arrived = joined.put(arrived).put(more).flip();
        } else {
            arrived = ByteBuffer.wrap(more);
        }
        return more.length > 0;
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Override
    public void send(byte[] bytes, int offset, int count) {
        ByteBuffer source = ByteBuffer.wrap(bytes, offset, count);
        sending.lock();
        try {
            ByteBuffer records = ByteBuffer.allocate(count + packet());
            while (source.hasRemaining()) {
                records = withRoom(records);
                if (engine.wrap(source, records).getStatus() == Status.CLOSED) {
                    throw new UncheckedIOException(new SSLException("TLS is closed"));
                }
            }
            below.send(records.array(), 0, records.position());
        } catch (SSLException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            sending.unlock();
        }
    }

    /** Sends what the engine itself has to say. */
    private void flush() throws SSLException {
        sending.lock();
        try {
            ByteBuffer records = ByteBuffer.allocate(packet());
            Status status = Status.OK;
            while (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP && status == Status.OK) {
                records = withRoom(records);
                status = engine.wrap(ByteBuffer.wrap(NOTHING), records).getStatus();
            }
            if (records.position() > 0) {
                below.send(records.array(), 0, records.position());
            }
        } finally {
            sending.unlock();
        }
    }

    private ByteBuffer withRoom(ByteBuffer records) {
        if (records.remaining() >= packet()) {
            return records;
        }
        return ByteBuffer.allocate(records.capacity() + 2 * packet()).put(records.flip());
    }

    private int packet() {
        return engine.getSession().getPacketBufferSize();
    }

    /** Tells the client that nothing follows, or what was wrong. */
    void farewell() {
        engine.closeOutbound();
        try {
            flush();
        } catch (SSLException | UncheckedIOException gone) {
            LOG.log(System.Logger.Level.TRACE, "the client did not hear the end", gone);
        }
    }

    @Override
    public InetAddress remote() {
        return below.remote();
    }

    @Override
    public boolean isSecure() {
        return true;
    }
}
