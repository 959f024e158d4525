package dev.jarbase.adapter.http.wire;

import java.io.IOException;

/** A request body that is larger than its limit. */
public final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public BodyTooLargeException(long limit) {
        super("the request body has more than " + limit + " bytes");
    }
}
