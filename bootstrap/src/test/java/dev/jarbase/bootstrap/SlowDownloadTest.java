package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.HttpConfig;
import dev.jarbase.adapter.http.HttpServer;
import dev.jarbase.adapter.http.wire.WireLimits;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that ask for files and take nothing. Security checklist 28. */
@Timeout(60)
class SlowDownloadTest {
    /** More than there are threads that could be held. */
    private static final int MANY = 24;

    private static final int PATIENCE_SECONDS = 30;

    private final List<Socket> deaf = new ArrayList<>();
    private Scene scene;
    private Optional<LargeFiles> files = Optional.empty();
    private Record record;

    @BeforeEach
    void open(@TempDir Path dir) {
        scene = new Scene(dir.resolve("pb_data"), ports -> ports.blobs(this::enlarge));
        Field field =
                new Field.FileField(FieldBase.of("f_many", "many"), 2, 10, Optional.empty(), Optional.empty(), false);
        Collection docs = scene.collection("docs", field);
        var uploads = List.of(file("large.bin"), file("small.bin"));
        record = scene.app().createRecord().create(docs, "", RequestInfo.SYSTEM.withFiles(Map.of("many", uploads)));
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : deaf) {
            socket.close();
        }
        scene.close();
    }

    private BlobStores enlarge(BlobStores stores) {
        LargeFiles enlarged = new LargeFiles(stores);
        files = Optional.of(enlarged);
        return enlarged;
    }

    private static SubmittedFile file(String name) {
        return SubmittedFile.of(name, "content".getBytes(StandardCharsets.UTF_8));
    }

    private HttpServer served(WireLimits limits) throws IOException {
        HttpServer server = new HttpServer(
                scene.app(), HttpConfig.of("127.0.0.1", 0, Path.of("nowhere")).withLimits(limits));
        server.start();
        return server;
    }

    private Socket asking(HttpServer server, int file) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        String path =
                "/api/files/docs/" + record.id() + "/" + record.texts("many").get(file);
        String head = "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private void askAndTakeNothing(HttpServer server) throws IOException, InterruptedException {
        for (int i = 0; i < MANY; i++) {
            deaf.add(asking(server, 0));
        }
        assertThat(files.orElseThrow().opened().tryAcquire(MANY, PATIENCE_SECONDS, TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void clientsThatTakeNothingBlockNobody() throws Exception {
        try (HttpServer server = served(WireLimits.DEFAULT)) {
            askAndTakeNothing(server);

            for (int i = 0; i < 10; i++) {
                try (Socket other = asking(server, 1)) {
                    String answer = new String(other.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
                    assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\ncontent");
                }
            }
            assertThat(files.orElseThrow().closed().availablePermits()).isZero();
        }
    }

    @Test
    void clientsThatTakeNothingAreDroppedAndTheirFilesClosed() throws Exception {
        try (HttpServer server = served(impatient())) {
            askAndTakeNothing(server);

            assertThat(files.orElseThrow().closed().tryAcquire(MANY, PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isTrue();
            assertThat(left(deaf.getFirst())).isLessThan(LargeFiles.SIZE);
        }
    }

    /** Impatient only with those who do not take what they asked for. */
    private static WireLimits impatient() {
        WireLimits usual = WireLimits.DEFAULT;
        return new WireLimits(
                usual.connections(),
                usual.connectionsPerAddress(),
                usual.headBytes(),
                usual.idle(),
                usual.head(),
                usual.body(),
                Duration.ofMillis(200));
    }

    /** How much still comes until the connection ends. */
    private static long left(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] block = new byte[64 * 1024];
        long sum = 0;
        try {
            for (int count = in.read(block); count >= 0; count = in.read(block)) {
                sum += count;
            }
        } catch (SocketException reset) {
            return sum;
        }
        return sum;
    }
}
