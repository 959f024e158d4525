package dev.jarbase.domain.text;

import dev.jarbase.domain.auth.Entropy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Unicode characters of which one can be picked at random. Immutable. */
final class CharacterSet {
    /** The characters that {@code .} generates. */
    static final CharacterSet ALPHANUMERIC = new Builder().addPairs("09AZaz").build();

    private record Range(int first, int last, int sizeBefore) {}

    private final List<Range> ranges;
    private final int size;

    private CharacterSet(List<Range> ranges, int size) {
        this.ranges = List.copyOf(ranges);
        this.size = size;
    }

    int pick(Entropy entropy) {
        int index = entropy.below(size);
        int low = 0;
        int high = ranges.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (ranges.get(middle).sizeBefore() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Range range = ranges.get(low);
        return range.first() + index - range.sizeBefore();
    }

    /** Collects characters; not thread-safe. */
    static final class Builder {
        private static final int END = Character.MAX_CODE_POINT + 1;

        /** Where the scripts of Latin, Greek and Cyrillic letters end, which every version of Unicode agrees on. */
        private static final int COMMON_END = 0x500;

        private final BitSet members = new BitSet();
        private boolean open;

        Builder add(int first, int last) {
            members.set(first, last + 1);
            return this;
        }

        /** Adds ranges, written as pairs of their first and last characters. */
        Builder addPairs(String pairs) {
            for (int i = 0; i < pairs.length(); i += 2) {
                add(pairs.charAt(i), pairs.charAt(i + 1));
            }
            return this;
        }

        Builder addAll(Builder others) {
            members.or(others.members);
            open |= others.open;
            return this;
        }

        Builder negate() {
            members.flip(0, END);
            return this;
        }

        /** Notes that nobody listed the members one by one, so that only common ones need to be generated. */
        Builder markOpen() {
            open = true;
            return this;
        }

        /**
         * Returns the set, without surrogates; of an open one the common characters, if it has any.
         *
         * @throws UnsupportedPatternException if nothing is in it
         */
        CharacterSet build() {
            members.clear(Character.MIN_SURROGATE, Character.MAX_SURROGATE + 1);
            if (open && members.length() > 0 && members.nextSetBit(0) < COMMON_END) {
                members.clear(COMMON_END, END);
            }
            List<Range> ranges = new ArrayList<>();
            int size = 0;
            for (int first = members.nextSetBit(0); first >= 0; ) {
                int end = members.nextClearBit(first);
                ranges.add(new Range(first, end - 1, size));
                size += end - first;
                first = members.nextSetBit(end);
            }
            if (size == 0) {
                throw new UnsupportedPatternException("no characters to choose from");
            }
            return new CharacterSet(ranges, size);
        }
    }
}
