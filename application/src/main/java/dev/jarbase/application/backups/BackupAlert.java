package dev.jarbase.application.backups;

/** Tells superusers that a scheduled backup could not be made. Thread-safe. */
@FunctionalInterface
public interface BackupAlert {
    /** Tells why; trouble with telling is not thrown. */
    void failed(String reason);
}
