package dev.jarbase.domain.backup;

/**
 * Checked data that can take the place of the present ones. Nothing may have the data open while they are exchanged. A
 * process that ends between {@link #apply} and {@link #confirm}, however it ends, finds the former data when it starts
 * again. Used by one thread at a time.
 */
public interface Replacement extends AutoCloseable {
    /** Puts the data in place. @throws BackupException if it cannot; then the former data are in place */
    void apply();

    /** Puts the former data back. @throws BackupException if it cannot; calling it again goes on where it failed */
    void undo();

    /** Makes the exchange final and removes the former data. */
    void confirm();

    /** Removes the unpacked data, unless they are in place. */
    @Override
    void close();
}
