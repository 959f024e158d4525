package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Crowds;
import dev.jarbase.adapter.http.wire.Protocol;
import java.net.InetAddress;

/** Closes connections of a remote address that has too many. Thread-safe. */
final class CrowdLimit implements Protocol {
    private final Protocol protocol;
    private final Crowds crowds;

    CrowdLimit(Protocol protocol, int most) {
        this.protocol = protocol;
        this.crowds = new Crowds(most);
    }

    @Override
    public Conversation converse(ClientLine line) {
        return new Counted(line.remote(), protocol.converse(line));
    }

    /** A connection that is counted as long as it lasts. */
    private final class Counted implements Conversation {
        private final InetAddress address;
        private final Conversation conversation;

        Counted(InetAddress address, Conversation conversation) {
            this.address = address;
            this.conversation = conversation;
        }

        @Override
        public void hold() throws InterruptedException {
            if (!crowds.enter(address)) {
                return;
            }
            try {
                conversation.hold();
            } finally {
                crowds.leave(address);
            }
        }

        @Override
        public void breakIfOverdue() {
            conversation.breakIfOverdue();
        }

        @Override
        public void stop() {
            conversation.stop();
        }
    }
}
