package dev.jarbase.adapter.http.hpack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decodes the fields that one side of a connection sends. Not thread-safe: the order of blocks matters. */
public final class HeaderDecoder {
    private static final int MOST_SHIFT = 21;

    /** How much a block may bring of what was sent before, which costs a byte each time; beside it, what it has itself. */
    private static final int MOST_REPEATED = 16 * 1024;

    /** The shortest words of the Huffman code have 5 bits. */
    private static final int MOST_EXPANSION = 2;

    private final DynamicTable table;
    private final int most;
    private byte[] block = {};
    private int position;
    private int end;

    /**
     * The fields of a block.
     *
     * @param isTooLarge whether fields were left out, because all together exceed the limit or repeat too much
     */
    public record Fields(List<HeaderField> list, boolean isTooLarge) {}

    /**
     * @param tableSize size of the dynamic table that the other side may use
     * @param most greatest size of the fields of a block, each counted with 32 bytes more
     */
    public HeaderDecoder(int tableSize, int most) {
        this.table = new DynamicTable(tableSize);
        this.most = most;
    }

    /** Decodes the first bytes of an array. @throws CompressionException if they are malformed */
    public Fields decode(byte[] bytes, int size) {
        block = bytes;
        position = 0;
        end = size;
        while (position < end && (block[position] & 0xE0) == 0x20) {
            table.resize(number(5));
        }
        List<HeaderField> fields = new ArrayList<>(16);
        long total = 0;
        long limit = Math.min(most, MOST_REPEATED + MOST_EXPANSION * (long) size);
        while (position < end) {
            HeaderField field = next();
            total += field.size();
            if (total <= limit) {
                fields.add(field);
            }
        }
        return new Fields(fields, total > limit);
    }

    private HeaderField next() {
        int first = block[position];
        if ((first & 0x80) != 0) {
            return at(number(7));
        }
        if ((first & 0x40) != 0) {
            HeaderField field = literal(number(6));
            table.add(field);
            return field;
        }
        if ((first & 0x20) != 0) {
            throw new CompressionException("the table changes inside of a block");
        }
        return literal(number(4));
    }

    private HeaderField literal(int nameIndex) {
        byte[] name = nameIndex == 0 ? text() : at(nameIndex).name();
        return new HeaderField(name, text());
    }

    private HeaderField at(int index) {
        if (index == 0) {
            throw new CompressionException("no field has the index 0");
        }
        return index <= StaticTable.SIZE ? StaticTable.at(index) : table.at(index - StaticTable.SIZE);
    }

    private byte[] text() {
        boolean isCoded = position < end && (block[position] & 0x80) != 0;
        int length = number(7);
        if (length > end - position) {
            throw new CompressionException("a text is cut off");
        }
        int from = position;
        position += length;
        return isCoded ? HuffmanCode.decode(block, from, position) : Arrays.copyOfRange(block, from, position);
    }

    /** Reads a number that begins in the lower bits of a byte (RFC 7541, section 5.1). */
    private int number(int bits) {
        int mask = (1 << bits) - 1;
        int value = take() & mask;
        if (value < mask) {
            return value;
        }
        for (int shift = 0; shift <= MOST_SHIFT; shift += 7) {
            int part = take();
            value += (part & 0x7F) << shift;
            if ((part & 0x80) == 0) {
                return value;
            }
        }
        throw new CompressionException("a number is too large");
    }

    private int take() {
        if (position >= end) {
            throw new CompressionException("the block is cut off");
        }
        return block[position++];
    }
}
