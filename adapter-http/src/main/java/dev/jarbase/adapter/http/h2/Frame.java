package dev.jarbase.adapter.http.h2;

/**
 * One frame of a client.
 *
 * @param type number of its type
 * @param content everything behind the head; not shared with other frames
 */
record Frame(int type, int flags, int streamId, Content content) {
    static final int HEAD = 9;

    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int PRIORITY = 2;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PUSH_PROMISE = 5;
    static final int PING = 6;
    static final int GOAWAY = 7;
    static final int WINDOW_UPDATE = 8;
    static final int CONTINUATION = 9;

    static final int END_STREAM = 0x1;
    static final int ACK = 0x1;
    static final int END_HEADERS = 0x4;
    static final int PADDED = 0x8;
    static final int WITH_PRIORITY = 0x20;

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    int length() {
        return content.length();
    }

    /** Requires an exact length. @throws ConnectionFault otherwise */
    void requireLength(int bytes) {
        if (length() != bytes) {
            throw new ConnectionFault(ErrorCode.FRAME_SIZE_ERROR, "a frame of a wrong size");
        }
    }

    /** Returns the content without padding and priority. @throws ConnectionFault if there is more padding than content */
    Content useful() {
        int from = content.from();
        int to = content.to();
        if (has(PADDED) && (type == DATA || type == HEADERS)) {
            to -= length() == 0 ? 1 : content.bytes()[from] & 0xFF;
            from++;
        }
        if (has(WITH_PRIORITY) && type == HEADERS) {
            from += 5;
        }
        if (from > to) {
            throw new ConnectionFault(ErrorCode.PROTOCOL_ERROR, "a frame with more padding than content");
        }
        return new Content(content.bytes(), from, to);
    }

    /** A part of an array. */
    static final class Content {
        private final byte[] bytes;
        private final int from;
        private final int to;

        Content(byte[] bytes, int from, int to) {
            this.bytes = bytes;
            this.from = from;
            this.to = to;
        }

        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        int length() {
            return to - from;
        }

        int shortAt(int offset) {
            return ((bytes[from + offset] & 0xFF) << 8) | (bytes[from + offset + 1] & 0xFF);
        }

        int intAt(int offset) {
            return (shortAt(offset) << 16) | shortAt(offset + 2);
        }
    }
}
