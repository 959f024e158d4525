package dev.jarbase.adapter.http.websocket;

/** What a client sent. */
public sealed interface Incoming {
    /** A message. */
    record Text(String text) implements Incoming {}

    /** The client asks whether somebody is there; the payload is to be sent back. */
    final class Ping implements Incoming {
        private final byte[] payload;

        Ping(byte[] payload) {
            this.payload = payload;
        }

        public byte[] payload() {
            return payload;
        }
    }

    /** The client is there. */
    record Pong() implements Incoming {}

    /** The client ends the connection. */
    record Close() implements Incoming {}

    /** The client has gone without a word, or the connection was broken off. */
    record Gone() implements Incoming {}
}
