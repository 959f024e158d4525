package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.codec.SubmittedBody;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;

/** Reads bodies as forms. */
final class SubmittedForm {
    private SubmittedForm() {}

    /** One of the ways to read a body. */
    @FunctionalInterface
    interface Reading {
        FormBody read(Exchange exchange) throws IOException;
    }

    /** Returns the body of a request. @throws Fault of one sentence for whatever reason it cannot be read */
    static FormBody of(Exchange exchange) throws IOException {
        try {
            return ofKnownType(exchange);
        } catch (Fault unsupported) {
            throw unreadable();
        }
    }

    /** Returns the body of a request. @throws Fault that tells a type which is not supported from a malformed body */
    static FormBody ofKnownType(Exchange exchange) throws IOException {
        try {
            return switch (exchange.body()) {
                case SubmittedBody.Json json -> new FormBody(json.members(), false);
                case SubmittedBody.Form html -> new FormBody(html.texts(), true);
            };
        } catch (MalformedBodyException malformed) {
            throw unreadable();
        }
    }

    private static Fault unreadable() {
        return Fault.invalid("An error occurred while loading the submitted data.");
    }
}
