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
}
