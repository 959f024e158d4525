package dev.jarbase.domain.backup;

/** Begins anew on other data, in the same process. */
@FunctionalInterface
public interface Restart {
    /**
     * Ends what works on the data, lets requests that are being answered end for a bounded time, applies the
     * replacement, opens everything again and confirms. Requests that come meanwhile wait.
     *
     * @throws BackupException if any of it failed; then the former data are in place and served again
     */
    void on(Replacement replacement);
}
