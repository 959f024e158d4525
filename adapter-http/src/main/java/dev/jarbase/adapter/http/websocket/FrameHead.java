package dev.jarbase.adapter.http.websocket;

/**
 * What stands before the payload of a frame of a client.
 *
 * @param isLast whether the message ends with this frame
 * @param mask the four bytes that the payload is masked by, the first one highest
 */
record FrameHead(Opcode opcode, boolean isLast, long length, int mask) {
    private static final int LAST = 0x80;
    private static final int RESERVED = 0x70;
    private static final int MASKED = 0x80;
    private static final int MAX_CONTROL = 125;

    /** Where the bytes of a head come from. */
    interface Bytes {
        int next();
    }

    /** Reads the rest of a head whose first byte is known. @throws ConnectionFailedException if it breaks the protocol */
    static FrameHead read(int first, Bytes bytes) {
        require((first & RESERVED) == 0, "a reserved bit is set");
        Opcode opcode = Opcode.of(first & 0x0F);
        boolean isLast = (first & LAST) != 0;
        int second = bytes.next();
        require((second & MASKED) != 0, "a frame of a client is not masked");
        long length = length(second & 0x7F, bytes);
        require(!opcode.isControl() || (isLast && length <= MAX_CONTROL), "a control frame is too long or in pieces");
        return new FrameHead(opcode, isLast, length, (int) number(4, bytes));
    }

    private static long length(int announced, Bytes bytes) {
        if (announced < 126) {
            return announced;
        }
        boolean isShort = announced == 126;
        long length = number(isShort ? 2 : 8, bytes);
        require(isShort ? length >= 126 : length > 0xFFFF, "a length is not written in the shortest way");
        return length;
    }

    private static long number(int count, Bytes bytes) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes.next();
        }
        return number;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new ConnectionFailedException(CloseCode.PROTOCOL_ERROR, what);
        }
    }
}
