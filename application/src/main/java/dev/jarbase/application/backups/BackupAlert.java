package dev.jarbase.application.backups;

/** Tells superusers that a scheduled backup could not be made. Thread-safe. */
@FunctionalInterface
public interface BackupAlert {
    /** Tells why. @throws dev.jarbase.domain.mail.MailException if not all of them could be told */
    void failed(String reason);
}
