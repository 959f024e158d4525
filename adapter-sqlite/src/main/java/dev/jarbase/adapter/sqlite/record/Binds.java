package dev.jarbase.adapter.sqlite.record;

import dev.jarbase.adapter.sqlite.query.SqlNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bound values as the driver takes them. */
final class Binds {
    private Binds() {}

    static @Nullable Object[] of(List<Object> values) {
        @Nullable Object[] binds = values.toArray();
        for (int i = 0; i < binds.length; i++) {
            if (binds[i] == SqlNull.NULL) {
                binds[i] = null;
            }
        }
        return binds;
    }

    /** How many parameters a list gets: a power of two, so that there are few statements of that kind. */
    static int parameters(int values) {
        return values == 1 ? 1 : Integer.highestOneBit(values - 1) << 1;
    }

    /** Adds the values of a list, the last one as often as it takes to fill its {@link #parameters}. */
    static void addList(List<Object> binds, List<? extends Object> values) {
        for (int i = 0; i < parameters(values.size()); i++) {
            binds.add(values.get(Math.min(i, values.size() - 1)));
        }
    }
}
