package dev.jarbase.adapter.http.hpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Encodes fields with the static table alone, without Huffman code: what is saved by more would not pay for the state
 * that the two sides have to share.
 */
public final class HeaderBlock {
    private static final int INDEXED = 0x80;
    private static final int EMPTY_TABLE = 0x20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    /** Puts before a block that no table is used, which the other side has to hear when it asks for a smaller one. */
    public static byte[] withEmptyTable(byte[] block) {
        byte[] more = new byte[block.length + 1];
        more[0] = EMPTY_TABLE;
        System.arraycopy(block, 0, more, 1, block.length);
        return more;
    }

    public HeaderBlock status(int status) {
        int index = switch (status) {
            case 200 -> 8;
            case 204 -> 9;
            case 206 -> 10;
            case 304 -> 11;
            case 400 -> 12;
            case 404 -> 13;
            case 500 -> 14;
            default -> 0;
        };
        if (index == 0) {
            return field(":status", Integer.toString(status));
        }
        out.write(INDEXED | index);
        return this;
    }

    /** Adds a field; the name becomes lower case. */
    public HeaderBlock field(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        int index = StaticTable.indexOf(lower);
        number(4, index);
        if (index == 0) {
            text(lower.getBytes(StandardCharsets.US_ASCII));
        }
        text(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private void text(byte[] bytes) {
        number(7, bytes.length);
        out.writeBytes(bytes);
    }

    private void number(int bits, int value) {
        int mask = (1 << bits) - 1;
        if (value < mask) {
            out.write(value);
            return;
        }
        out.write(mask);
        int rest = value - mask;
        while (rest >= 0x80) {
            out.write((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }
}
