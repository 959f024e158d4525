package dev.jarbase.adapter.http.wire;

/** The body of an answer that goes on until somebody ends it. One thread at a time sends; any thread may end it. */
public interface LiveStream {
    /**
     * Sends bytes and waits until they are handed over; the array is not kept.
     *
     * @throws ClientGoneException if the client has gone or does not take them in time
     */
    void send(byte[] bytes, int size);

    /** Stays, in the thread that answers the request, until the client has gone or the stream has ended. */
    void awaitGone();

    /** Completes the answer. @throws ClientGoneException as {@link #send} */
    void end();

    /** Breaks the connection off, whoever waits for it. Does not wait. */
    void breakOff();
}
