package dev.jarbase.application.realtime;

import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import java.util.List;

/** The way out to one connected client; used by one thread. What it throws ends the connection. */
public interface MessageSink {
    /** Begins, before the first message. The client is to be closed as soon as it is known to have gone. */
    void begin(RealtimeClient client);

    /** Sends messages in order and returns once they are handed over. */
    void send(List<RealtimeMessage> messages);
}
