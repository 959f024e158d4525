package dev.jarbase.adapter.http.websocket;

import dev.jarbase.adapter.http.wire.LiveConnection;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * Puts the frames of a client together to messages (RFC 6455 section 5). Belongs to the thread of the connection. A
 * {@link ConnectionFailedException} says that the client broke the protocol or a limit.
 */
public final class MessageReader {
    /** The longest message. */
    public static final int MAX_MESSAGE = 256 * 1024;

    /** What every message may take without asking. */
    private static final int FREE = 1024;

    private static final byte[] NOTHING = {};

    private final LiveConnection connection;
    private final ReceiveBudget budget;
    private final long patience;
    private byte[] message = NOTHING;
    private int size;
    private boolean inMessage;
    private long deadline;

    /** @param patience how long a message may take from its first byte */
    public MessageReader(LiveConnection connection, ReceiveBudget budget, Duration patience) {
        this.connection = connection;
        this.budget = budget;
        this.patience = patience.toNanos();
    }

    /**
     * Waits for what the client sends next.
     *
     * @param silence how long it may send nothing
     * @throws dev.jarbase.adapter.http.wire.ClientGoneException if that takes longer
     */
    public Incoming next(Duration silence) {
        while (true) {
            int first = connection.receive(inMessage ? deadline : System.nanoTime() + silence.toNanos());
            if (first < 0) {
                return new Incoming.Gone();
            }
            if (!inMessage) {
                deadline = System.nanoTime() + patience;
            }
            try {
                FrameHead head = FrameHead.read(first, this::nextByte);
                if (head.opcode().isControl()) {
                    return control(head);
                }
                if (isComplete(head)) {
                    return new Incoming.Text(take());
                }
            } catch (BrokenOffException gone) {
                return new Incoming.Gone();
            }
        }
    }

    /** The connection ended inside of a frame. */
    private static final class BrokenOffException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenOffException() {
            super("the connection ended inside of a frame", null, false, false);
        }
    }

    private int nextByte() {
        int next = connection.receive(deadline);
        if (next < 0) {
            throw new BrokenOffException();
        }
        return next;
    }

    private Incoming control(FrameHead head) {
        byte[] payload = new byte[(int) head.length()];
        read(payload, 0, payload.length, head.mask());
        return switch (head.opcode()) {
            case PING -> new Incoming.Ping(payload);
            case PONG -> new Incoming.Pong();
            default -> close(payload);
        };
    }

    private static Incoming close(byte[] payload) {
        if (payload.length > 0) {
            int code = payload.length == 1 ? 0 : ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
            if (!CloseCode.mayBeSent(code)) {
                throw new ConnectionFailedException(CloseCode.PROTOCOL_ERROR, "no such reason to close");
            }
            decoded(payload, 2, payload.length);
        }
        return new Incoming.Close();
    }

    private boolean isComplete(FrameHead head) {
        if (inMessage != (head.opcode() == Opcode.CONTINUATION)) {
            throw new ConnectionFailedException(CloseCode.PROTOCOL_ERROR, "messages in pieces are mixed up");
        }
        if (head.opcode() == Opcode.BINARY) {
            throw new ConnectionFailedException(CloseCode.UNSUPPORTED_DATA, "only text is understood");
        }
        if (head.length() > MAX_MESSAGE - size) {
            throw new ConnectionFailedException(CloseCode.TOO_BIG, "the message is too long");
        }
        inMessage = true;
        int end = size + (int) head.length();
        while (size < end) {
            int block = Math.min(end - size, Math.max(FREE, size));
            reserve(block);
            read(message, size, block, Integer.rotateLeft(head.mask(), 8 * ((int) (head.length() - (end - size)) & 3)));
            size += block;
        }
        return head.isLast();
    }

    /** Memory is taken as bytes come, not as they are announced. */
    private void reserve(int count) {
        int needed = size + count;
        if (needed > message.length) {
            int capacity = Math.min(MAX_MESSAGE, Math.max(needed, message.length * 2));
            if (capacity > FREE) {
                budget.take(capacity - Math.max(FREE, message.length));
            }
            message = Arrays.copyOf(message, capacity);
        }
    }

    private void read(byte[] target, int offset, int count, int mask) {
        int done = 0;
        while (done < count) {
            int got = connection.receive(target, offset + done, count - done, deadline);
            if (got < 0) {
                throw new BrokenOffException();
            }
            done += got;
        }
        for (int i = 0; i < count; i++) {
            target[offset + i] ^= (byte) (mask >>> (24 - 8 * (i & 3)));
        }
    }

    private String take() {
        try {
            return decoded(message, 0, size);
        } finally {
            release();
        }
    }

    /** Gives back what the unfinished message takes. */
    public void release() {
        budget.giveBack(Math.max(0, message.length - FREE));
        message = NOTHING;
        size = 0;
        inMessage = false;
    }

    private static String decoded(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ConnectionFailedException(CloseCode.INVALID_TEXT, "a text is not UTF-8");
        }
    }
}
