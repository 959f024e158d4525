package dev.jarbase.adapter.http.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a Range header asks for. */
sealed interface ByteRanges {
    /** Parts of the file; none for the whole. */
    record Parts(List<ByteRange> ranges) implements ByteRanges {}

    /** Not a range. */
    record Invalid() implements ByteRanges {}

    /** Only what lies behind the end of the file. */
    record Outside() implements ByteRanges {}

    /** Reads a header value. Parts that together are larger than the file are answered with the whole. */
    static ByteRanges parse(String header, long size) {
        if (!header.startsWith("bytes=")) {
            return new Invalid();
        }
        List<ByteRange> ranges = new ArrayList<>();
        boolean outside = false;
        long total = 0;
        for (String part : header.substring("bytes=".length()).split(",", -1)) {
            String text = part.strip();
            if (text.isEmpty()) {
                continue;
            }
            Optional<ByteRange> range = range(text, size);
            if (range.isEmpty()) {
                return new Invalid();
            }
            if (range.get().start() >= size && !text.startsWith("-")) {
                outside = true;
            } else {
                ranges.add(range.get());
                total += range.get().length();
            }
        }
        if (outside && ranges.isEmpty()) {
            return size == 0 ? new Parts(List.of()) : new Outside();
        }
        return new Parts(total > size ? List.of() : ranges);
    }

    /** Reads {@code a-b}, {@code a-} or {@code -n}; nothing if it is none of these. */
    private static Optional<ByteRange> range(String text, long size) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        String first = text.substring(0, hyphen).strip();
        String last = text.substring(hyphen + 1).strip();
        long start = number(first);
        long end = number(last);
        if (first.isEmpty()) {
            long count = Math.min(end, size);
            return end < 0 ? Optional.empty() : Optional.of(new ByteRange(size - count, count));
        }
        if (start < 0 || (!last.isEmpty() && end < start)) {
            return Optional.empty();
        }
        long stop = last.isEmpty() ? size - 1 : Math.min(end, size - 1);
        return Optional.of(new ByteRange(start, stop - start + 1));
    }

    /** Returns a number of digits, -1 for anything else. */
    private static long number(String digits) {
        if (digits.isEmpty() || digits.length() > 18) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(digits);
    }
}
