package dev.jarbase.bootstrap;

import dev.jarbase.adapter.http.HttpConfig;
import dev.jarbase.adapter.http.HttpServer;
import dev.jarbase.adapter.http.HttpsConfig;
import dev.jarbase.adapter.http.acme.AcmeSettings;
import dev.jarbase.adapter.http.acme.AutomaticIdentities;
import dev.jarbase.adapter.http.codec.JsoupExcerpt;
import dev.jarbase.adapter.http.middleware.WwwRedirect;
import dev.jarbase.adapter.http.tls.ChallengeAnswers;
import dev.jarbase.adapter.http.tls.Identities;
import dev.jarbase.adapter.http.tls.IdentityFiles;
import dev.jarbase.adapter.http.tls.UnusableCertificateException;
import dev.jarbase.adapter.http.web.DashboardConfig;
import dev.jarbase.adapter.http.web.UiExtension;
import dev.jarbase.adapter.identity.BcryptPasswordHasher;
import dev.jarbase.adapter.identity.Hs256TokenCodec;
import dev.jarbase.adapter.identity.SecureEntropy;
import dev.jarbase.adapter.identity.oauth2.Es256AppleSecrets;
import dev.jarbase.adapter.identity.oauth2.WebOAuth2Providers;
import dev.jarbase.adapter.image.ImageIoScaler;
import dev.jarbase.adapter.image.ScalerLimits;
import dev.jarbase.adapter.mail.GatewaySmsSender;
import dev.jarbase.adapter.mail.LogMailSender;
import dev.jarbase.adapter.mail.LogSmsSender;
import dev.jarbase.adapter.mail.SendmailMailSender;
import dev.jarbase.adapter.mail.SettingsMailSender;
import dev.jarbase.adapter.mail.SmsGateway;
import dev.jarbase.adapter.mail.SmtpMailSender;
import dev.jarbase.adapter.regex.Re2PatternEngine;
import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.backup.SqliteArchives;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.schema.SystemSchema;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.adapter.storage.gcs.GcsBlobStore;
import dev.jarbase.adapter.storage.gcs.GcsBucket;
import dev.jarbase.adapter.storage.local.LocalBlobStore;
import dev.jarbase.adapter.storage.s3.S3BlobStore;
import dev.jarbase.application.App;
import dev.jarbase.application.AppOptions;
import dev.jarbase.application.core.Ports;
import dev.jarbase.bootstrap.config.Address;
import dev.jarbase.bootstrap.config.Certificates;
import dev.jarbase.bootstrap.config.Configuration;
import dev.jarbase.bootstrap.config.ConfigurationException;
import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.config.MailWay;
import dev.jarbase.bootstrap.config.SmsConfiguration;
import dev.jarbase.bootstrap.config.StorageConfiguration;
import dev.jarbase.bootstrap.runtime.Instance;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.backup.Restart;
import dev.jarbase.domain.file.BlobStore;
import dev.jarbase.domain.file.BlobStores;
import dev.jarbase.domain.file.Bucket;
import dev.jarbase.domain.file.ImageScaler;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.sms.SmsSender;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Puts adapters to the ports of the application. No other class makes adapters. */
final class Wiring {
    private static final String STORAGE = "storage";

    /** The peer keeps its certificates there, and neither backs them up nor restores over them. */
    private static final String CERTIFICATES = ".autocert_cache";

    private static final String BACKUPS = "backups";

    private Wiring() {}

    /** Opens a data directory. @throws StoreException if it cannot be opened or read */
    static Instance open(Configuration configuration) {
        return open(configuration, new Additions(app -> {}, List.of()));
    }

    /**
     * What an embedding program adds.
     *
     * @param bindings binds hooks and adds jobs before anything is read, and again to the application that follows a
     *     restore
     * @param extensions what is added to the dashboard
     */
    record Additions(Consumer<App> bindings, List<UiExtension> extensions) {}

    /** Opens a data directory with additions. @throws StoreException if it cannot be opened or read */
    static Instance open(Configuration configuration, Additions additions) {
        SqliteArchives.clear(configuration.dir());
        return new Instance(
                configuration,
                restart -> opened(configuration, additions.bindings(), restart),
                app -> server(app, configuration, additions.extensions()));
    }

    private static Instance.Opened opened(Configuration configuration, Consumer<App> bindings, Restart restart) {
        SqliteDatabase database = SqliteDatabase.open(
                configuration.dir(), options(configuration), SettingsCipher.of(configuration.text(Key.ENCRYPTION_ENV)));
        try {
            InstantSource clock = InstantSource.system();
            SystemSchema.prepare(database.main(), database.auxiliary(), new SecureEntropy(), clock);
            AppOptions behaviour = new AppOptions(configuration.resume(), configuration.isOn(Key.DEV));
            App app = new App(ports(configuration, database, clock, restart), behaviour);
            if (configuration.isOn(Key.DEV)) {
                app.logs().add().echoTo(DevelopmentConsole.ofProcess()::entry);
            }
            bindings.accept(app);
            return new Instance.Opened(app, database);
        } catch (RuntimeException | Error failure) {
            database.close();
            throw failure;
        }
    }

    private static SqliteOptions options(Configuration configuration) {
        SqliteOptions options = SqliteOptions.DEFAULT.withQueryTimeout(configuration.time(Key.QUERY_TIMEOUT));
        return configuration.isOn(Key.DEV) ? options.withLog(DevelopmentConsole.ofProcess()::statement) : options;
    }

    private static Ports ports(
            Configuration configuration, SqliteDatabase database, InstantSource clock, Restart restart) {
        Entropy entropy = new SecureEntropy();
        return new Ports(
                new Ports.Data(
                        database.records(),
                        database.transactions(),
                        database.collections(entropy),
                        database.settings()),
                new Ports.Files(stores(configuration), scaler(configuration)),
                new Ports.Accounts(
                        new BcryptPasswordHasher(),
                        new Hs256TokenCodec(clock),
                        oauth2(configuration, clock),
                        new Es256AppleSecrets(clock)),
                new Ports.Messages(mails(configuration, entropy, clock), sms(configuration)),
                new Ports.Operations(database, database.logs(), database.console(), database.archives(), restart),
                entropy,
                clock,
                new Re2PatternEngine(),
                new JsoupExcerpt());
    }

    private static OAuth2Providers oauth2(Configuration configuration, InstantSource clock) {
        return new WebOAuth2Providers(
                clock,
                new WebOAuth2Providers.Options(
                        configuration.isOn(Key.OAUTH2_PRIVATE_HOSTS), configuration.time(Key.ID_TOKEN_LEEWAY)));
    }

    private static BlobStores stores(Configuration configuration) {
        StorageConfiguration storage = configuration.storage();
        return new ConfiguredStores(
                place(
                        configuration,
                        storage.files(),
                        STORAGE,
                        storage.s3().bucket(),
                        storage.gcs().bucket()),
                place(configuration, storage.backups(), BACKUPS, storage.backupsBucket(), storage.backupsBucket()),
                Wiring::bucket,
                kind -> place(
                        configuration,
                        kind,
                        STORAGE,
                        storage.s3().bucket(),
                        storage.gcs().bucket()),
                storage);
    }

    private static BlobStore place(
            Configuration configuration, StorageConfiguration.Kind kind, String folder, String s3, String gcs) {
        return switch (kind) {
            case LOCAL -> new LocalBlobStore(configuration.dir().resolve(folder));
            case S3 -> bucket(ConfiguredStores.bucket(configuration.storage().s3(), s3));
            case GCS -> google(configuration.storage().gcs(), gcs);
        };
    }

    /** The client is loaded when this is called, which is only if a bucket is used. */
    private static BlobStore bucket(Bucket bucket) {
        return new S3BlobStore(bucket);
    }

    /** As for other buckets. */
    private static BlobStore google(StorageConfiguration.Gcs gcs, String name) {
        return new GcsBlobStore(new GcsBucket(name, gcs.keyFile(), gcs.endpoint()));
    }

    private static MailSender mails(Configuration configuration, Entropy entropy, InstantSource clock) {
        MailSender smtp = new SmtpMailSender(entropy, clock);
        MailSender sendmail = new SendmailMailSender();
        MailSender chosen = switch (configuration.mail()) {
            case SMTP -> smtp;
            case SENDMAIL -> sendmail;
            case LOG -> LogMailSender.instead(configuration.isOn(Key.DEV));
            case SETTINGS -> new SettingsMailSender(smtp, sendmail);
        };
        boolean isWritten = configuration.isOn(Key.DEV) && configuration.mail() != MailWay.LOG;
        return isWritten ? LogMailSender.before(chosen) : chosen;
    }

    private static ImageScaler scaler(Configuration configuration) {
        Duration maxWait = Duration.ofSeconds(configuration.count(Key.THUMBS_MAX_WAIT));
        return new ImageIoScaler(ScalerLimits.of(configuration.thumbWorkers(), maxWait));
    }

    private static SmsSender sms(Configuration configuration) {
        return switch (configuration.sms()) {
            case SmsConfiguration.Off() -> SmsSender.off();
            case SmsConfiguration.Log() -> new LogSmsSender(configuration.isOn(Key.DEV));
            case SmsConfiguration.Gateway gateway -> {
                int colon = gateway.header().indexOf(':');
                yield new GatewaySmsSender(new SmsGateway(
                        gateway.url(),
                        gateway.method(),
                        gateway.header().substring(0, Math.max(0, colon)),
                        gateway.header().substring(colon + 1).strip(),
                        SmsGateway.Format.valueOf(gateway.format().toUpperCase(Locale.ROOT)),
                        gateway.body()));
            }
        };
    }

    private static HttpServer server(App app, Configuration configuration, List<UiExtension> extensions) {
        Address address = Address.parse(configuration.http());
        HttpConfig config = HttpConfig.of(address.host(), address.port(), configuration.folder(Key.PUBLIC_DIR))
                .withOrigins(configuration.texts(Key.ORIGINS))
                .withIndexFallback(configuration.isOn(Key.INDEX_FALLBACK))
                .withDashboard(new DashboardConfig(!configuration.isOn(Key.DEV), extensions));
        return new HttpServer(app, configuration.https().isEmpty() ? config : config.withHttps(https(configuration)));
    }

    private static HttpsConfig https(Configuration configuration) {
        Address address = Address.parse(configuration.https());
        Certificates source = configuration.certificates();
        List<String> names = source.domains();
        if (source.files().isPresent()) {
            Identities files = files(source.files().get());
            return new HttpsConfig(address.host(), address.port(), files, ChallengeAnswers.none(), names);
        }
        AcmeSettings settings = AcmeSettings.of(
                URI.create(source.acmeDirectory()),
                source.acmeEmail(),
                configuration.dir().resolve(CERTIFICATES));
        AutomaticIdentities automatic =
                new AutomaticIdentities(settings, names, WwwRedirect.implied(names), InstantSource.system());
        return new HttpsConfig(address.host(), address.port(), automatic, automatic.challenges(), names);
    }

    private static Identities files(Certificates.Files files) {
        try {
            return IdentityFiles.open(files.chain(), files.key(), InstantSource.system());
        } catch (UnusableCertificateException unusable) {
            throw new ConfigurationException(unusable.reason(), unusable);
        }
    }
}
