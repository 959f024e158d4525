package dev.jarbase.adapter.http;

import dev.jarbase.adapter.http.codec.JsoupExcerpt;
import dev.jarbase.application.App;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.crons.CronJob;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.backup.DataArchives;
import dev.jarbase.domain.backup.Restart;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.console.SqlConsole;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogStore;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.oauth2.AppleClientSecrets;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.record.StoreUpkeep;
import dev.jarbase.domain.record.Transactions;
import dev.jarbase.domain.settings.SettingsStore;
import dev.jarbase.domain.sms.SmsSender;
import dev.jarbase.domain.text.PatternEngine;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** A server of an application without collections, for what does not depend on any. */
public final class ServedApp implements AutoCloseable {
    private final App app;
    private final HttpServer server;

    ServedApp(Path publicDir, String settings) throws IOException {
        this(HttpConfig.of("127.0.0.1", 0, publicDir), settings);
    }

    public ServedApp(HttpConfig config, String settings) throws IOException {
        app = new App(ports(new FixedSettings((JsonValue.Obj) JsonReader.parse(settings))));
        app.open();
        server = new HttpServer(app, config);
        server.start();
    }

    private static Ports ports(SettingsStore settings) {
        return new Ports(
                new Ports.Data(unused(RecordStore.class), unused(Transactions.class), withoutCollections(), settings),
                new Ports.Files(unused(BlobStores.class), unused(ImageScaler.class)),
                new Ports.Accounts(
                        unused(PasswordHasher.class),
                        unused(TokenCodec.class),
                        unused(OAuth2Providers.class),
                        unused(AppleClientSecrets.class)),
                new Ports.Messages(unused(MailSender.class), SmsSender.off()),
                new Ports.Operations(
                        unused(StoreUpkeep.class),
                        unused(LogStore.class),
                        unused(SqlConsole.class),
                        unused(DataArchives.class),
                        unused(Restart.class)),
                unused(Entropy.class),
                InstantSource.system(),
                unused(PatternEngine.class),
                new JsoupExcerpt());
    }

    private record FixedSettings(JsonValue.Obj settings) implements SettingsStore {
        @Override
        public Optional<JsonValue.Obj> load() {
            return Optional.of(settings);
        }

        @Override
        public void save(JsonValue.Obj changed) {
            throw new UnsupportedOperationException();
        }
    }

    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            if (method.getName().equals("isActive")) {
                return false;
            }
            if (method.getName().equals("prune")) {
                return 0L;
            }
            throw new UnsupportedOperationException(method.toString());
        }));
    }

    private static CollectionStore withoutCollections() {
        Class<CollectionStore> port = CollectionStore.class;
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> List.of()));
    }

    public int port() {
        return server.port();
    }

    public int plainPort() {
        return server.plainPort();
    }

    /** The names of the jobs that are there. */
    List<String> jobs() {
        return app.crons().jobs().jobs().stream().map(CronJob::id).toList();
    }

    RawClient client() {
        return new RawClient(server.port());
    }

    /** Sends a request without a body over a connection of its own. */
    RawClient.Answer request(String line, String... headers) throws IOException {
        var request = new StringBuilder(line).append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return client().send(request.append("\r\n").toString());
    }

    @Override
    public void close() {
        server.close();
    }
}
