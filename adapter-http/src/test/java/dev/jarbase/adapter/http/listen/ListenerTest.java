package dev.jarbase.adapter.http.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.http.wire.ClientLine;
import dev.jarbase.adapter.http.wire.Conversation;
import dev.jarbase.adapter.http.wire.Protocol;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How connections begin and end. */
class ListenerTest {
    private static final Protocol ECHO = Echo::new;

    /** Sends back what comes. */
    private record Echo(ClientLine line) implements Conversation {
        @Override
        public void hold() {
            byte[] block = line.receive();
            while (block.length > 0) {
                line.send(block, 0, block.length);
                block = line.receive();
            }
        }

        @Override
        public void breakIfOverdue() {
            // Nobody is in a hurry.
        }

        @Override
        public void stop() {
            // It ends with the client.
        }
    }

    private static Listener listener(Protocol protocol, int connections, Duration grace) throws IOException {
        Listener.Bounds bounds = new Listener.Bounds(connections, Duration.ofMillis(50), grace);
        Listener listener = new Listener(new Listener.Place("127.0.0.1", 0), protocol, bounds);
        listener.start();
        return listener;
    }

    private static Socket connect(Listener listener) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), listener.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void assertEcho(Socket socket, int size) throws IOException {
        byte[] sent = new byte[size];
        for (int i = 0; i < size; i++) {
            sent[i] = (byte) (i * 31);
        }
        Thread.startVirtualThread(() -> {
            try {
                socket.getOutputStream().write(sent);
            } catch (IOException closed) {
                throw new IllegalStateException(closed);
            }
        });
        assertThat(socket.getInputStream().readNBytes(size)).isEqualTo(sent);
    }

    @Test
    void carriesSmallAndLargeBlocksBothWays() throws IOException {
        try (Listener listener = listener(ECHO, 10, Duration.ZERO);
                Socket socket = connect(listener)) {
            assertEcho(socket, 1);
            assertEcho(socket, 2048);
            assertEcho(socket, 3_000_000);
            assertEcho(socket, 10);
        }
    }

    @Test
    void letsClientsWaitForAPlace_28() throws Exception {
        AtomicInteger served = new AtomicInteger();
        Protocol counted = line -> {
            served.incrementAndGet();
            return new Echo(line);
        };
        try (Listener listener = listener(counted, 1, Duration.ZERO);
                Socket waiting = new Socket()) {
            try (Socket first = connect(listener)) {
                assertEcho(first, 1);
                waiting.connect(first.getRemoteSocketAddress());

                assertThat(served).hasValue(1);
            }
            assertEcho(waiting, 1);
            assertThat(served).hasValue(2);
        }
    }

    @Test
    void servesOthersWhenAConversationFails() throws IOException {
        AtomicInteger begun = new AtomicInteger();
        Protocol failing = line -> {
            if (begun.getAndIncrement() == 0) {
                throw new IllegalStateException("a failure of the test");
            }
            return new Echo(line);
        };
        try (Listener listener = listener(failing, 1, Duration.ZERO);
                Socket first = connect(listener)) {
            assertThat(first.getInputStream().read()).isEqualTo(-1);
            try (Socket second = connect(listener)) {
                assertEcho(second, 1);
            }
        }
    }

    @Test
    void breaksOffWhatGoesOnAfterTheTimeOfGrace() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        Protocol endless = line -> new Conversation() {
            @Override
            public void hold() throws InterruptedException {
                try {
                    line.send(new byte[1], 0, 1);
                    new CountDownLatch(1).await();
                } finally {
                    ended.countDown();
                }
            }

            @Override
            public void breakIfOverdue() {
                // Nobody is in a hurry.
            }

            @Override
            public void stop() {
                // It goes on.
            }
        };
        Listener listener = listener(endless, 10, Duration.ofMillis(50));
        try (Socket socket = connect(listener)) {
            socket.getInputStream().read();
            int port = listener.port();
            listener.close();

            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            assertThat(listener.port()).isEqualTo(-1);
            assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void tellsConversationsToStop() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        Protocol stoppable = line -> new Conversation() {
            @Override
            public void hold() throws InterruptedException {
                line.send(new byte[1], 0, 1);
                stopped.await();
                line.send(new byte[] {2}, 0, 1);
            }

            @Override
            public void breakIfOverdue() {
                // Nobody is in a hurry.
            }

            @Override
            public void stop() {
                stopped.countDown();
            }
        };
        Listener listener = listener(stoppable, 10, Duration.ofSeconds(10));
        try (Socket socket = connect(listener)) {
            socket.getInputStream().read();
            listener.close();

            assertThat(socket.getInputStream().readAllBytes()).containsExactly(2);
        }
    }

    @Test
    void saysWhyItCannotListen() throws IOException {
        Listener.Bounds bounds = new Listener.Bounds(1, Duration.ofSeconds(1), Duration.ZERO);
        try (Listener first = listener(ECHO, 1, Duration.ZERO);
                Listener same = new Listener(new Listener.Place("127.0.0.1", first.port()), ECHO, bounds);
                Listener nowhere = new Listener(new Listener.Place("no.such.host.invalid", 0), ECHO, bounds)) {
            assertThatThrownBy(same::start).isInstanceOf(BindException.class);
            assertThatThrownBy(nowhere::start).isInstanceOf(UnknownHostException.class);
            assertThat(same.port()).isEqualTo(-1);
        }
    }
}
