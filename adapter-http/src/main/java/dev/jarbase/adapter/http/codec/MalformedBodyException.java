package dev.jarbase.adapter.http.codec;

import java.io.IOException;

/** A request body that is not what its content type says. */
public final class MalformedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedBodyException(String message) {
        super(message);
    }

    MalformedBodyException(String message, Throwable cause) {
        super(message, cause);
    }
}
