package dev.jarbase.adapter.http.wire;

/** A request that breaks HTTP; it gets a plain answer and the connection is closed. */
final class MalformedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    MalformedRequestException(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static MalformedRequestException badRequest() {
        return new MalformedRequestException(400, "400 Bad Request");
    }

    static MalformedRequestException badRequest(String detail) {
        return new MalformedRequestException(400, "400 Bad Request: " + detail);
    }

    int status() {
        return status;
    }
}
