package dev.jarbase.domain.backup;

import java.io.InputStream;
import java.util.Set;

/**
 * Makes ZIP archives of all data, and unpacks them beside the data. Thread-safe. Every method throws {@link
 * BackupException} if it fails, and leaves nothing behind then.
 */
public interface DataArchives {

    /**
     * Makes an archive of the data as they are at one moment of the call. Others read and write meanwhile; what they
     * write after that moment may be missing.
     *
     * @param without names of top entries that are left out
     */
    Archive create(Set<String> without, Progress progress);

    /**
     * Unpacks an archive and checks all of it: names, sizes, databases and settings. The data stay as they are.
     *
     * @param archive closed by the caller
     * @param without names of top entries that are neither unpacked nor replaced
     */
    Replacement unpack(InputStream archive, Set<String> without, Progress progress);
}
