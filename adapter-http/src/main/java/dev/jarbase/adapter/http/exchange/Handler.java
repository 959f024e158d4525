package dev.jarbase.adapter.http.exchange;

import java.io.IOException;

/** A step that answers a request, or does something around the following steps; see {@link Exchange#next()}. */
@FunctionalInterface
public interface Handler {
    /**
     * Does the step.
     *
     * @throws dev.jarbase.domain.fault.Fault if the request is refused
     */
    void handle(Exchange exchange) throws IOException;
}
