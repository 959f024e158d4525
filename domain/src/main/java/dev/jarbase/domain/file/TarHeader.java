package dev.jarbase.domain.file;

/** The first block of a tape archive, known by its checksum only. */
final class TarHeader {
    private static final int SIZE = 512;
    private static final int SUM_START = 148;
    private static final int SUM_END = 156;

    private TarHeader() {}

    static boolean isOne(Head head) {
        if (head.size() < SIZE) {
            return false;
        }
        long noted = octal(head);
        long unsigned = 0;
        long signed = 0;
        for (int i = 0; i < SIZE; i++) {
            int value = i >= SUM_START && i < SUM_END ? ' ' : head.at(i);
            unsigned += value;
            signed += (byte) value;
        }
        return noted >= 0 && (noted == unsigned || noted == signed);
    }

    /** Returns the noted sum, -1 if there is none. */
    private static long octal(Head head) {
        int start = SUM_START;
        while (start < SUM_END && (head.at(start) == ' ' || head.at(start) == 0)) {
            start++;
        }
        long sum = start == SUM_END ? -1 : 0;
        for (int i = start; i < SUM_END && head.at(i) != 0 && head.at(i) != ' '; i++) {
            if (head.at(i) < '0' || head.at(i) > '7') {
                return -1;
            }
            sum = sum << 3 | (head.at(i) - '0');
        }
        return sum;
    }
}
