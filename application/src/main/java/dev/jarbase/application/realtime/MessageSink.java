package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import java.util.List;

/**
 * The connection of one client as the broker sees it. Messages are sent by one thread at a time, while the thread that
 * connected waits in {@link #awaitGone}. What a method throws ends the connection.
 */
public interface MessageSink {
    /** Begins, before the first message. */
    void begin(RealtimeClient client);

    /** Sends messages in order and returns once they are handed over. */
    void send(List<RealtimeMessage> messages);

    /** Stays until the client has gone, or {@link #end} or {@link #breakOff} was called. */
    void awaitGone();

    /** Tells the client that nothing more comes. */
    void end();

    /** Breaks the connection off at once, whoever is waiting for it. Does not wait. */
    void breakOff();

    /** Called every few seconds as long as the client is connected. Does not wait. */
    default void beat() {}
}
