package dev.jarbase.application.backups;

import java.util.HashSet;
import java.util.Set;

/** Names in the data directory that are no data. */
final class DataFolders {
    /** What a restore neither brings nor replaces. */
    static final Set<String> KEPT = Set.of("backups", ".pb_temp_to_delete", ".autocert_cache", "lost+found");

    /** What archives do not hold. */
    static final Set<String> LEFT_OUT = leftOut();

    private DataFolders() {}

    private static Set<String> leftOut() {
        Set<String> names = new HashSet<>(KEPT);
        names.add(".notify");
        return Set.copyOf(names);
    }
}
