package dev.jarbase.adapter.identity.oauth2;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures behind TLS: the name is proven although the connection goes to a checked address. */
class SecureAvatarTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n and so on".getBytes(ISO_8859_1);

    private static HttpsServer server;
    private static SSLSocketFactory trusting;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        SSLContext context = context(folder.resolve("keys.p12"));
        trusting = context.getSocketFactory();
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, PNG.length);
                exchange.getResponseBody().write(PNG);
            }
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void picturesAreFetchedFromServersThatProveTheirName() {
        assertThat(download(trusting)
                        .fetch(url("pictures.example"))
                        .contentType()
                        .value())
                .isEqualTo("image/png");
    }

    @Test
    void serversThatProveAnotherNameAreRefused() {
        assertThatThrownBy(() -> download(trusting).fetch(url("other.example"))).isInstanceOf(OAuth2Exception.class);
    }

    @Test
    void serversThatNobodyVouchesForAreRefused() {
        var usual = (SSLSocketFactory) SSLSocketFactory.getDefault();

        assertThatThrownBy(() -> download(usual).fetch(url("pictures.example"))).isInstanceOf(OAuth2Exception.class);
    }

    private static AvatarDownload download(SSLSocketFactory secure) {
        return new AvatarDownload(new GuardedSockets(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, InetAddress::isLoopbackAddress, secure));
    }

    private static String url(String host) {
        return "https://" + host + ":" + server.getAddress().getPort() + "/a.png";
    }

    /** Makes a certificate for pictures.example, which the same context trusts. */
    private static SSLContext context(Path file) throws Exception {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(
                        tool.toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=pictures.example",
                        "-ext",
                        "SAN=dns:pictures.example",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, PASSWORD);
        trusted.setCertificateEntry("a", store.getCertificate("a"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
