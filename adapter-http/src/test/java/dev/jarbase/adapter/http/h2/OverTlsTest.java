package dev.jarbase.adapter.http.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.adapter.http.ShortListener;
import dev.jarbase.adapter.http.TestAuthority;
import dev.jarbase.adapter.http.listen.Listener;
import dev.jarbase.adapter.http.tls.Identity;
import dev.jarbase.adapter.http.tls.TlsProtocol;
import dev.jarbase.adapter.http.wire.FilePart;
import dev.jarbase.adapter.http.wire.Http1Protocol;
import dev.jarbase.adapter.http.wire.LiveStream;
import dev.jarbase.adapter.http.wire.WireHandler;
import dev.jarbase.adapter.http.wire.WireLimits;
import dev.jarbase.domain.file.FileStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same conversations with the client of the JDK, over TLS, in both versions. */
class OverTlsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    @TempDir
    private Path dir = Path.of("");

    private Optional<Listener> listener = Optional.empty();

    private URI serve(WireHandler handler) throws IOException {
        KeyPair keys = TestAuthority.newKeys("EC");
        Identity identity = new Identity(
                keys.getPrivate(), List.of(AUTHORITY.issue(keys.getPublic(), Duration.ofDays(1), "localhost")));
        Http1Protocol http1 = new Http1Protocol(handler, WireLimits.DEFAULT);
        Http2Protocol http2 = new Http2Protocol(handler, WireLimits.DEFAULT);
        TlsProtocol tls = new TlsProtocol(
                name -> Optional.of(identity),
                Duration.ofMinutes(1),
                List.of(new TlsProtocol.Choice("h2", http2), new TlsProtocol.Choice("http/1.1", http1)));
        Listener started = ShortListener.start(tls);
        listener = Optional.of(started);
        return URI.create("https://localhost:" + started.port() + "/");
    }

    @AfterEach
    void stop() {
        listener.ifPresent(Listener::close);
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder()
                .sslContext(AUTHORITY.trust())
                .version(version)
                .build();
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void carriesLargeBodiesBothWays(HttpClient.Version version) throws Exception {
        URI place = serve((request, answer) -> {
            try (OutputStream out = answer.stream(200, request.body().length())) {
                byte[] block = new byte[100_000];
                for (int count = request.body().read(block);
                        count >= 0;
                        count = request.body().read(block)) {
                    out.write(block, 0, count);
                }
            }
        });
        byte[] sent = new byte[5_000_000];
        new Random(3).nextBytes(sent);
        try (HttpClient client = client(version)) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(place)
                            .POST(BodyPublishers.ofByteArray(sent))
                            .build(),
                    BodyHandlers.ofByteArray());

            assertThat(answer.version()).isEqualTo(version);
            assertThat(answer.body()).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void sendsFiles(HttpClient.Version version) throws Exception {
        byte[] content = new byte[2_000_000];
        new Random(5).nextBytes(content);
        Path file = Files.write(dir.resolve("file"), content);
        URI place = serve((request, answer) -> {
            try (FileStream stream = FileStream.open(file, 0)) {
                answer.send(200, new FilePart(stream.channel(), 1, 1_999_998));
            }
        });
        try (HttpClient client = client(version)) {
            HttpRequest wanted = HttpRequest.newBuilder(place).build();

            assertThat(client.send(wanted, BodyHandlers.ofByteArray()).body())
                    .isEqualTo(Arrays.copyOfRange(content, 1, 1_999_999));
            HttpRequest head = HttpRequest.newBuilder(place).HEAD().build();
            assertThat(client.send(head, BodyHandlers.ofByteArray()).body()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void answersManyRequestsAtTheSameTime(HttpClient.Version version) throws IOException {
        URI place = serve(
                (request, answer) -> answer.send(200, request.head().target().getBytes(StandardCharsets.UTF_8)));
        try (HttpClient client = client(version)) {
            List<CompletableFuture<String>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                HttpRequest request =
                        HttpRequest.newBuilder(place.resolve("/" + i)).build();
                answers.add(client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body));
            }
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).join()).isEqualTo("/" + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(HttpClient.Version.class)
    void streamsWhileTheClientReads(HttpClient.Version version) throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        URI place = serve((request, answer) -> {
            LiveStream stream = answer.streamLive(200);
            stream.send("event".getBytes(StandardCharsets.UTF_8), 5);
            stream.awaitGone();
            gone.complete(null);
        });
        try (HttpClient client = client(version)) {
            HttpResponse<InputStream> answer =
                    client.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofInputStream());

            assertThat(answer.body().readNBytes(5)).isEqualTo("event".getBytes(StandardCharsets.UTF_8));
            assertThat(gone).isNotDone();
            answer.body().close();
            client.shutdownNow();
            gone.join();
        }
    }

    @Test
    void takesRefusedUploads() throws IOException, InterruptedException {
        URI place = serve((request, answer) -> answer.send(413));
        try (HttpClient client = client(HttpClient.Version.HTTP_2)) {
            HttpRequest upload = HttpRequest.newBuilder(place)
                    .POST(BodyPublishers.ofByteArray(new byte[100_000]))
                    .build();

            assertThat(client.send(upload, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(413);
            assertThat(client.send(upload, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(413);
        }
    }
}
