package dev.jarbase.adapter.http.h2;

/** What a client wants (RFC 9113, section 6.5.2), as far as the server can do otherwise than the client wants. */
final class ClientSettings {
    private static final int TABLE_SIZE = 1;
    static final int MOST_STREAMS = 3;
    static final int INITIAL_WINDOW = 4;
    static final int HEADER_BYTES = 6;

    private static final int BYTES = 6;
    private static final int PUSH = 2;
    private static final int FRAME_SIZE = 5;
    private static final int DEFAULT_TABLE = 4096;
    private static final int SMALLEST_MOST_CONTENT = 16_384;
    private static final int GREATEST_MOST_CONTENT = (1 << 24) - 1;

    private final Streams streams;
    private final FrameWriter writer;

    ClientSettings(Streams streams, FrameWriter writer) {
        this.streams = streams;
        this.writer = writer;
    }

    /** How many settings a frame has. */
    static int count(Frame frame) {
        return frame.length() / BYTES;
    }

    /** Takes over a settings frame. @throws ConnectionFault if a value is not allowed */
    void apply(Frame frame) {
        if (frame.length() % BYTES != 0) {
            throw new ConnectionFault(ErrorCode.FRAME_SIZE_ERROR, "settings of a wrong size");
        }
        for (int offset = 0; offset < frame.length(); offset += BYTES) {
            apply(frame.content().shortAt(offset), frame.content().intAt(offset + 2));
        }
    }

    private void apply(int setting, int value) {
        switch (setting) {
            case TABLE_SIZE -> {
                if (value >= 0 && value < DEFAULT_TABLE) {
                    writer.tellEmptyTable();
                }
            }
            case PUSH -> require(value == 0 || value == 1);
            case INITIAL_WINDOW -> streams.initialRoom(value);
            case FRAME_SIZE -> require(value >= SMALLEST_MOST_CONTENT && value <= GREATEST_MOST_CONTENT);
            default -> {
                // Others bound what this server never does, or are unknown and to be ignored.
            }
        }
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a setting is not allowed");
        }
    }
}
