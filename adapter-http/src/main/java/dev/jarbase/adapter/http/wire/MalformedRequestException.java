package dev.jarbase.adapter.http.wire;

/** A request that breaks HTTP; it gets a plain answer and the connection is closed. */
final class MalformedRequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String answer;

    MalformedRequestException(int status, String answer) {
        super(answer, null, false, false);
        this.status = status;
        this.answer = answer;
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

    /** What the client is told. */
    String answer() {
        return answer;
    }
}
