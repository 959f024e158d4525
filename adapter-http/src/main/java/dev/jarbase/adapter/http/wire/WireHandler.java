package dev.jarbase.adapter.http.wire;

import java.io.IOException;

/** Answers requests; called by many connections at the same time, each in its own thread. */
@FunctionalInterface
public interface WireHandler {
    /**
     * Answers one request before it returns. What is not answered gets status 200 without a body; after an exception
     * the connection is closed.
     */
    void answer(WireRequest request, WireAnswer answer) throws IOException;
}
