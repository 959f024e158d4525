package dev.jarbase.adapter.identity.oauth2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.identity.oauth2.StubProvider.Told;
import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attack kind 13: pictures whose address leads inside, at once, later, or by a redirect. */
class AvatarDownloadTest {
    private static final String PNG = "\u0089PNG\r\n\u001a\n and so on";

    @AutoClose
    private final StubProvider stub = new StubProvider();

    private final AvatarDownload guarded = AvatarDownload.ofTheInternet();
    /** In this one the loopback address 127.0.0.1 stands for the internet, and all else for the inside. */
    private final AvatarDownload open = resolving(InetAddress::getAllByName);

    private static AvatarDownload resolving(TimedResolver.Resolver resolver) {
        return new AvatarDownload(
                new GuardedSockets(resolver, address -> address.getHostAddress().equals("127.0.0.1"), (SSLSocketFactory)
                        SSLSocketFactory.getDefault()));
    }

    @Test
    void picturesAreFetchedUnderTheNameOfTheirAddress() throws IOException {
        stub.tell("/u/ann.png", new Told(200, "text/plain", PNG));

        SubmittedFile file = open.fetch(stub.url("/u/ann.png"));

        assertThat(file.originalName()).isEqualTo("ann.png");
        assertThat(file.contentType().value()).isEqualTo("image/png");
        try (InputStream in = file.content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(PNG.getBytes(ISO_8859_1));
        }
    }

    @Test
    void addressesAreAskedAsTheyAreWritten() throws IOException {
        stub.tell("/a//", new Told(200, "image/png", PNG));
        stub.tell("/é/a b", new Told(200, "image/png", PNG));

        open.fetch(stub.url("/a//"));
        open.fetch(stub.url("/é/a%20b?x=ä#part"));

        assertThat(stub.asked("/a//")).hasSize(1);
        assertThat(stub.asked("/é/a b")).hasSize(1);
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\n\r\n" + PNG)) {
            String bare = raw.url().replace("/a.png", "//");
            assertThat(open.fetch(bare).contentType().value()).isEqualTo("image/png");
        }
    }

    @Test
    void questionsCarryNoCredentials() {
        stub.tell("/a", new Told(200, "image/png", PNG));

        open.fetch(stub.url("/a"));

        assertThat(stub.asked("/a").getFirst().headers()).doesNotContainKeys("Authorization", "Cookie");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "2130706433",
                "0x7f000001",
                "0177.0.0.1",
                "127.1",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "0",
                "localhost"
            })
    void everySpellingOfTheLoopbackAddressIsRefused(String host) {
        stub.tell("/a", new Told(200, "image/png", PNG));
        String url = stub.url("/a").replace("127.0.0.1", host);

        assertThatThrownBy(() -> guarded.fetch(url)).isInstanceOf(OAuth2Exception.class);
        assertThat(stub.asked("/a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/",
                "http://10.0.0.1/a.png",
                "http://[::ffff:10.0.0.1]/a.png"
            })
    void metadataAndPrivateAddressesAreRefused(String url) {
        assertThatThrownBy(() -> guarded.fetch(url)).hasMessageContaining("private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "ftp://example.com/a",
                "//example.com/a",
                "/a",
                "http:///a",
                "a b",
                "http://user:pass@127.0.0.1/a",
                "data:image/png;base64,iVBORw0KGgo=",
                "http://exa mple/",
                "http://127.0.0.1:99999/a",
                "http://127.0.0.1:-1/a",
                "http://a_b.example:x/a"
            })
    void otherAddressesThanThoseOfTheWebAreRefused(String url) {
        assertThatThrownBy(() -> open.fetch(url)).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void redirectsAreFollowedOnTheInternet() {
        stub.tell("/a", new Told(302, "text/plain", "/b?size=1"));
        stub.tell("/b", new Told(200, "image/png", PNG));

        assertThat(open.fetch(stub.url("/a")).originalName()).isEqualTo("a");
    }

    @Test
    void redirectsThatLeadInsideAreRefused() {
        stub.tell("/a", new Told(302, "text/plain", stub.url("/inside").replace("127.0.0.1", "[::1]")));
        stub.tell("/b", new Told(302, "text/plain", "http://127.0.0.2/inside"));
        stub.tell("/c", new Told(302, "text/plain", "file:///etc/passwd"));

        for (String path : List.of("/a", "/b", "/c")) {
            assertThatThrownBy(() -> open.fetch(stub.url(path))).isInstanceOf(OAuth2Exception.class);
        }
    }

    @Test
    void endlessRedirectsAreRefused() {
        stub.tell("/a", new Told(302, "text/plain", "/a"));

        assertThatThrownBy(() -> open.fetch(stub.url("/a"))).hasMessageContaining("too often");
        assertThat(stub.asked("/a")).hasSize(6);
    }

    /** A name that is asked for twice could answer with an address outside first and one inside then. */
    @Test
    void namesAreResolvedOnceAndTheCheckedAddressIsConnectedTo() throws IOException {
        stub.tell("/a", new Told(200, "image/png", PNG));
        Deque<InetAddress> answers =
                new ArrayDeque<>(List.of(InetAddress.getLoopbackAddress(), InetAddress.ofLiteral("127.0.0.2")));
        AvatarDownload rebound = resolving(host -> new InetAddress[] {answers.remove()});
        String url = stub.url("/a").replace("127.0.0.1", "pictures.example");

        rebound.fetch(url);

        assertThat(answers).hasSize(1);
        assertThatThrownBy(() -> rebound.fetch(url)).hasMessageContaining("private network");
    }

    @Test
    void namesWithOneAddressInsideAreRefused() throws IOException {
        InetAddress[] mixed = {InetAddress.getLoopbackAddress(), InetAddress.ofLiteral("10.0.0.1")};
        AvatarDownload mixing = resolving(host -> mixed);

        assertThatThrownBy(() -> mixing.fetch(stub.url("/a").replace("127.0.0.1", "pictures.example")))
                .hasMessageContaining("private network");
        assertThat(stub.asked("/a")).isEmpty();
    }

    /** Attack kind 28: a name server that does not answer. */
    @Test
    void namesThatAreNotResolvedInTimeAreGivenUpAndOccupyFewThreads() {
        var never = new CountDownLatch(1);
        var resolving = new AtomicInteger();
        var hasty = new AvatarDownload(
                new GuardedSockets(
                        host -> {
                            resolving.incrementAndGet();
                            awaitUninterruptibly(never);
                            throw new UnknownHostException(host);
                        },
                        address -> true,
                        (SSLSocketFactory) SSLSocketFactory.getDefault()),
                Duration.ofMillis(50));
        try {
            for (int i = 0; i < TimedResolver.THREADS; i++) {
                assertThatThrownBy(() -> hasty.fetch("http://slow.example/a")).hasMessageContaining("in time");
            }
            assertThatThrownBy(() -> hasty.fetch("http://slow.example/a")).hasMessageContaining("too many");
            assertThat(resolving).hasValue(TimedResolver.THREADS);
        } finally {
            never.countDown();
        }
    }

    /** As the resolver of the system does. */
    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "{\"AccessKeyId\":\"secret\"}",
                "%PDF-1.4",
                ""
            })
    void whatIsNoPictureIsRefused(String content) {
        stub.tell("/a.png", new Told(200, "image/png", content));

        assertThatThrownBy(() -> open.fetch(stub.url("/a.png"))).hasMessageContaining("no picture");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304, 400, 401, 404, 500})
    void otherAnswersThanSuccessAreRefused(int status) {
        stub.tell("/a", new Told(status, "image/png", ""));

        assertThatThrownBy(() -> open.fetch(stub.url("/a"))).isInstanceOf(OAuth2Exception.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 18\r\n\r\n" + PNG,
                "HTTP/1.0 200 OK\r\n\r\n" + PNG,
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n8;x=1\n\u0089PNG\r\n\u001a\n\n000b\n and so on \n0\n\n",
                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n" + PNG
            })
    void answersAreReadHoweverTheyAreFramed(String answer) throws Exception {
        try (var raw = new RawServer(answer)) {
            assertThat(open.fetch(raw.url()).contentType().value()).isEqualTo("image/png");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2000001\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n" + PNG,
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n" + PNG,
                "HTTP/1.1 2",
                "SSH-2.0-OpenSSH_9.6\r\n",
                "220 mail.example ESMTP\r\n\r\n",
                ""
            })
    void brokenAndTooLargeAnswersAreRefused(String answer) throws Exception {
        try (var raw = new RawServer(answer)) {
            assertThatThrownBy(() -> open.fetch(raw.url())).isInstanceOf(OAuth2Exception.class);
        }
    }

    @Test
    void tooLargeHeadsAreRefused() throws Exception {
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\nX: " + "x".repeat(40_000) + "\r\n\r\n" + PNG);
                var many = new RawServer("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(201) + "\r\n" + PNG)) {
            assertThatThrownBy(() -> open.fetch(raw.url())).isInstanceOf(OAuth2Exception.class);
            assertThatThrownBy(() -> open.fetch(many.url())).isInstanceOf(OAuth2Exception.class);
        }
    }

    @Test
    void endlessContentIsCut() throws Exception {
        try (var raw = new RawServer("HTTP/1.1 200 OK\r\n\r\n" + PNG, AvatarDownload.MAX_BYTES + 1)) {
            assertThatThrownBy(() -> open.fetch(raw.url())).hasMessageContaining("too large");
        }
    }

    /** Attack kind 28: a server that drips, so that no single wait is long. */
    @Test
    void drippingAnswersAreCut() throws IOException {
        var sockets = new GuardedSockets(InetAddress::getAllByName, InetAddress::isLoopbackAddress, (SSLSocketFactory)
                SSLSocketFactory.getDefault());
        try (var dripping = new RawServer("HTTP/1.1 200 OK\r\nX: ", Integer.MAX_VALUE, 1)) {
            var hasty = new AvatarDownload(sockets, Duration.ofMillis(300));

            assertThatThrownBy(() -> hasty.fetch(dripping.url())).isInstanceOf(OAuth2Exception.class);
        }
    }

    /** Answers every connection with the same bytes, then with as many zeros, then closes it. */
    private static final class RawServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        RawServer(String answer) throws IOException {
            this(answer, 0);
        }

        RawServer(String answer, int zeros) throws IOException {
            this(answer, zeros, 65_536);
        }

        /** @param block how many zeros are sent at once; if it is one, with a pause before each */
        RawServer(String answer, int zeros, int block) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer.getBytes(ISO_8859_1), zeros, block));
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort() + "/a.png";
        }

        private void serve(byte[] answer, int zeros, int block) {
            boolean ended = false;
            while (!ended) {
                try (Socket socket = server.accept()) {
                    int read = socket.getInputStream().read(new byte[4096]);
                    OutputStream out = socket.getOutputStream();
                    out.write(answer, 0, read < 0 ? 0 : answer.length);
                    for (int sent = 0; sent < zeros; sent += block) {
                        LockSupport.parkNanos(block == 1 ? 10_000_000 : 0);
                        out.write(new byte[block]);
                    }
                    socket.shutdownOutput();
                } catch (IOException closed) {
                    // the client hangs up as soon as it has seen enough, and the test at its end
                    ended = server.isClosed();
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
