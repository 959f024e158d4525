package dev.jarbase.adapter.http.hpack;

import java.util.Arrays;

/** Decodes texts in the code of RFC 7541, appendix B. The code is canonical: the lengths of its words determine it. */
final class HuffmanCode {
    /** The length of the word for each byte and for the end mark, A for 5 bits up to Z for 30. */
    private static final String LENGTHS = "ISXXXXXXXTZXXZXXXXXXXXZXXXXXXXXXBFFHIBDGFFDGDBBBAAABBBBBBBCDKBHF"
            + "IBCCCCCCCCCCCCCCCCCCCCCCDCDIOIJBKABABABBBACCBBBABCBAABCCCCCKGJIX"
            + "PRPPRRRSRSSSSSTSTTRSTSSSSQRSRSSTRQPRRSSQSRRTQRSSQQRQSRSSPRRRSRRS"
            + "VVPORSRUVVVWWVTUOQVWWVWTQQVVXWWWPTPQRQQSRRUUTTVSVWVVWWWWWXWWWWWV"
            + "Z";

    private static final int END = 256;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 30;
    private static final int[] FIRST_WORD = new int[LONGEST + 2];
    private static final int[] FIRST_POSITION = new int[LONGEST + 2];
    private static final short[] SYMBOLS = new short[LENGTHS.length()];

    static {
        int position = 0;
        int word = 0;
        for (int length = SHORTEST; length <= LONGEST; length++) {
            FIRST_WORD[length] = word;
            FIRST_POSITION[length] = position;
            for (short symbol = 0; symbol < LENGTHS.length(); symbol++) {
                if (LENGTHS.charAt(symbol) - 'A' + SHORTEST == length) {
                    SYMBOLS[position++] = symbol;
                    word++;
                }
            }
            word <<= 1;
        }
        FIRST_POSITION[LONGEST + 1] = position;
    }

    private HuffmanCode() {}

    /** Decodes a part of an array. @throws CompressionException if it is not of the code */
    static byte[] decode(byte[] source, int from, int to) {
        byte[] out = new byte[(to - from) * 8 / SHORTEST];
        int size = 0;
        int word = 0;
        int length = 0;
        for (int bit = from * 8; bit < to * 8; bit++) {
            word = (word << 1) | (source[bit >> 3] >> (7 - (bit & 7)) & 1);
            length++;
            int place = length < SHORTEST ? -1 : word - FIRST_WORD[length];
            if (place >= 0 && place < FIRST_POSITION[length + 1] - FIRST_POSITION[length]) {
                int symbol = SYMBOLS[FIRST_POSITION[length] + place];
                if (symbol == END) {
                    throw new CompressionException("the end mark stands in a text");
                }
                out[size++] = (byte) symbol;
                word = 0;
                length = 0;
            }
        }
        if (length > 7 || word != (1 << length) - 1) {
            throw new CompressionException("a text is not filled up properly");
        }
        return Arrays.copyOf(out, size);
    }
}
