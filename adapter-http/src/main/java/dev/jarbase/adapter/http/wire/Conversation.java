package dev.jarbase.adapter.http.wire;

/** What goes on over one connection, in the thread that made it. Any thread may break it off or stop it, and does not wait. */
public interface Conversation {
    /** Holds the conversation until it ends. @throws InterruptedException if the server cannot wait for its end */
    void hold() throws InterruptedException;

    /** Breaks off what waits for the client longer than the client may take; to be called every now and then. */
    void breakIfOverdue();

    /** Begins no further request, and ends as soon as those are answered that have begun. */
    void stop();
}
