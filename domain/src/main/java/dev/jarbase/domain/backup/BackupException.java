package dev.jarbase.domain.backup;

/** An archive cannot be made, is not what it should be, or cannot take the place of the data; the message says why. */
public final class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String message) {
        super(message);
    }

    public BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
