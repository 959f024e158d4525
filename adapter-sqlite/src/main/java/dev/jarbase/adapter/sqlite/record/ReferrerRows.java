package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.connection.Rows;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The numbers of a table's rows by the hash of one of their values. Immutable; 8 bytes a row. */
final class ReferrerRows {
    static final int MOST = 250_000;

    /** More rows than these are found as quickly by a search. */
    private static final int MOST_FOUND = 256;

    private static final int FIRST_CAPACITY = 1024;
    private static final int HASH_BITS = 0x7fffffff;
    private static final long ROW_BITS = 0xffffffffL;

    /** Hash and number of each row, in order. */
    private final long[] entries;

    private ReferrerRows(long[] entries) {
        this.entries = entries;
    }

    /** Reads number and value of each row; nothing if there are more than {@link #MOST}, or of larger numbers than usual. */
    static Optional<ReferrerRows> read(Rows rows) throws SQLException {
        long[] entries = new long[FIRST_CAPACITY];
        int count = 0;
        while (rows.next()) {
            long row = rows.integer(0);
            if (count == MOST || row < 0 || row > ROW_BITS) {
                return Optional.empty();
            }
            if (count == entries.length) {
                entries = Arrays.copyOf(entries, Math.min(2 * count, MOST));
            }
            entries[count++] = first(rows.text(1)) | row;
        }
        long[] sorted = Arrays.copyOf(entries, count);
        Arrays.sort(sorted);
        return Optional.of(new ReferrerRows(sorted));
    }

    /** The least entry that a value can have. */
    private static long first(String value) {
        return (long) (value.hashCode() & HASH_BITS) << Integer.SIZE;
    }

    /** Returns the rows that may have one of the values; nothing if they are so many that a search is as good. */
    Optional<long[]> find(List<String> values) {
        long[] found = new long[MOST_FOUND];
        int count = 0;
        for (String value : values) {
            long first = first(value);
            int at = Arrays.binarySearch(entries, first);
            for (int i = at < 0 ? -at - 1 : at; i < entries.length && entries[i] <= (first | ROW_BITS); i++) {
                if (count == MOST_FOUND) {
                    return Optional.empty();
                }
                found[count++] = entries[i] & ROW_BITS;
            }
        }
        return Optional.of(Arrays.copyOf(found, count));
    }
}
