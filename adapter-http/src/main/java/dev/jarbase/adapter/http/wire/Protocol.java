package dev.jarbase.adapter.http.wire;

/** How servers and clients talk over a connection. Thread-safe. */
@FunctionalInterface
public interface Protocol {
    /** Makes the conversation on a line; to be called in the thread that will hold it. */
    Conversation converse(ClientLine line);
}
