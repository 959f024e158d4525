package dev.jarbase.application.batch;

import dev.jarbase.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;

/** The answer to one request of a batch. Immutable. */
public final class BatchResult {
    private final int status;
    private final byte[] body;

    private BatchResult(int status, byte[] body) {
        this.status = status;
        this.body = body;
    }

    /** An answer with a body. */
    static BatchResult of(JsonWriter body) {
        return new BatchResult(200, body.toBytes());
    }

    /** The answer to a deletion. */
    static BatchResult deleted() {
        return new BatchResult(204, "null".getBytes(StandardCharsets.US_ASCII));
    }

    /** The status that the request would have got on its own. */
    public int status() {
        return status;
    }

    /** Writes the members {@code body} and {@code status} as one object. */
    public void write(JsonWriter out) {
        out.raw("{\"body\":").raw(body).raw(",\"status\":").number(status).raw('}');
    }
}
