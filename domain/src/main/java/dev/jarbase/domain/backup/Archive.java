package dev.jarbase.domain.backup;

import java.io.InputStream;

/** An archive in a passing place, from where it is taken to where archives are kept. Closing it removes it. */
public interface Archive extends AutoCloseable {
    /** Number of bytes. */
    long size();

    /** Opens the content from its beginning; the caller closes it. @throws BackupException if it cannot be read */
    InputStream open();

    @Override
    void close();
}
