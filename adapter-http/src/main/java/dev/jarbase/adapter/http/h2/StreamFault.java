package dev.jarbase.adapter.http.h2;

/** Something after which one stream cannot go on, but the others can. */
final class StreamFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int streamId;
    private final ErrorCode code;

    StreamFault(int streamId, ErrorCode code, String message) {
        super(message, null, false, false);
        this.streamId = streamId;
        this.code = code;
    }

    int streamId() {
        return streamId;
    }

    ErrorCode code() {
        return code;
    }
}
