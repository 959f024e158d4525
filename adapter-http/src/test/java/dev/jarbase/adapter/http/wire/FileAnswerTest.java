package dev.jarbase.adapter.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.RawClient;
import dev.jarbase.domain.file.FileStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of files as bodies of answers, also for clients that are slow, and of files that change meanwhile. */
class FileAnswerTest {
    /** More than a system keeps for a client that does not read. */
    private static final int LARGE = 32 << 20;

    private static final byte[] GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path dir = Path.of("");

    private Path file(int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        return Files.write(dir.resolve("file"), content);
    }

    private static WireHandler sending(Path file, long from, long length) {
        return (request, answer) -> {
            try (FileStream content = FileStream.open(file, from)) {
                answer.send(200, new FilePart(content.channel(), from, length));
            }
        };
    }

    private static Socket slowClient(WireServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(16 * 1024);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        socket.getOutputStream().write(GET);
        return socket;
    }

    /** Reads the body of an answer to the end of the connection. */
    private static byte[] body(InputStream in) throws IOException {
        skipHead(in);
        return in.readAllBytes();
    }

    private static String skipHead(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "0, 16384", "0, 16385", "5, 40000", "70000, 130000", "0, 200000", "199999, 1"})
    void sendsExactlyThePart(int from, int length) throws IOException {
        Path file = file(200_000);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, (request, answer) -> {
                    answer.closeAfterwards();
                    sending(file, from, length).answer(request, answer);
                });
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(GET);

            assertThat(skipHead(socket.getInputStream())).contains("Content-Length: " + length + "\r\n");
            assertThat(socket.getInputStream().readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(Files.readAllBytes(file), from, from + length));
        }
    }

    @Test
    void keepsTheConnectionAfterAFile() throws IOException {
        Path file = file(100_000);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, sending(file, 0, 100_000));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            InputStream in = socket.getInputStream();
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(GET);

                skipHead(in);
                assertThat(in.readNBytes(100_000)).isEqualTo(Files.readAllBytes(file));
            }
        }
    }

    @Test
    void sendsOnlyTheHeadForHead() throws IOException {
        Path file = file(100_000);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, sending(file, 0, 100_000))) {
            RawClient.Answer answer = server.client().send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");

            assertThat(answer.header("Content-Length")).isEqualTo("100000");
            assertThat(answer.body()).isEmpty();
            assertThat(answer.closed()).isFalse();
        }
    }

    @Test
    void sendsAllToAClientThatReadsSlowly() throws Exception {
        Path file = file(LARGE);
        byte[] expected = Files.readAllBytes(file);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, sending(file, 0, LARGE));
                Socket socket = slowClient(server)) {
            InputStream in = socket.getInputStream();
            skipHead(in);
            byte[] taken = new byte[LARGE];
            int size = 0;
            while (size < LARGE) {
                int count = in.readNBytes(taken, size, Math.min(1 << 20, LARGE - size));
                assertThat(count).isPositive();
                size += count;
                Thread.sleep(5);
            }

            assertThat(Arrays.equals(taken, expected)).isTrue();
        }
    }

    @Test
    void closesTheConnectionIfTheFileBecomesShorter() throws IOException {
        Path file = file(LARGE);
        byte[] before = Files.readAllBytes(file);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, sending(file, 0, LARGE));
                Socket socket = slowClient(server)) {
            InputStream in = socket.getInputStream();
            skipHead(in);
            byte[] first = in.readNBytes(100_000);
            truncate(file, 1 << 20);
            byte[] rest = in.readAllBytes();

            assertThat(first).isEqualTo(Arrays.copyOf(before, first.length));
            assertThat(first.length + rest.length).isLessThan(LARGE);
            assertThat(Arrays.mismatch(rest, Arrays.copyOfRange(before, first.length, first.length + rest.length)))
                    .isEqualTo(-1);
        }
    }

    private static void truncate(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    @Test
    void closesTheConnectionIfTheFileIsShorterThanAnnounced() throws IOException {
        Path file = file(100_000);
        try (WireServer server = new WireServer(WireLimits.DEFAULT, sending(file, 0, 100_001));
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(GET);

            assertThat(body(socket.getInputStream())).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void breaksOffAClientThatDoesNotTakeTheFile() throws Exception {
        Path file = file(LARGE);
        Duration minute = Duration.ofMinutes(1);
        WireLimits impatient = new WireLimits(10, 10, 1 << 16, minute, minute, minute, Duration.ofMillis(200));
        CountDownLatch brokenOff = new CountDownLatch(1);
        WireHandler observed = (request, answer) -> {
            try {
                sending(file, 0, LARGE).answer(request, answer);
            } catch (ClientGoneException gone) {
                brokenOff.countDown();
                throw gone;
            }
        };
        try (WireServer server = new WireServer(impatient, observed);
                Socket socket = slowClient(server)) {
            assertThat(brokenOff.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void endsWithTheClientWhileAFileIsSent() throws Exception {
        Path file = file(LARGE);
        CountDownLatch gone = new CountDownLatch(1);
        WireHandler observed = (request, answer) -> {
            try {
                sending(file, 0, LARGE).answer(request, answer);
            } catch (ClientGoneException left) {
                gone.countDown();
                throw left;
            }
        };
        try (WireServer server = new WireServer(WireLimits.DEFAULT, observed)) {
            try (Socket socket = slowClient(server)) {
                skipHead(socket.getInputStream());
            }

            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
