package dev.jarbase.adapter.storage.s3;

import java.io.IOException;

/** The store answered that it will not; the message is its own, and has none of the secrets. */
final class RefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String message) {
        super(status + " " + message);
        this.status = status;
    }

    int status() {
        return status;
    }

    boolean isMissing() {
        return status == 404;
    }
}
