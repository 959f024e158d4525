package dev.jarbase.adapter.http.wire;

import java.io.IOException;

/** A request body that ends early or is not framed as announced; the connection cannot be used any further. */
public final class BodyBrokenException extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyBrokenException(String message) {
        super(message);
    }
}
