package dev.jarbase.bootstrap.config;

import dev.jarbase.application.subscriptions.ResumeLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A checked configuration.
 *
 * @param dir the data directory
 * @param http address of plain HTTP, as {@code host:port}
 * @param https address of HTTPS; empty for none
 * @param certificates where certificates come from, if HTTPS is served
 * @param origins origins that browsers may call from, with {@code *} and {@code ?} as wildcards
 * @param encryptionKey key of the settings; empty for none
 * @param queryTimeout longest time of a query
 * @param publicDir folder of static files
 * @param indexFallback whether a missing static file is answered with the root {@code index.html}
 * @param oauth2 how OAuth2 providers are talked to
 * @param thumbs how many thumbs are made
 * @param dev whether everything is logged to the console
 * @param mail how mails leave
 * @param sms how short messages leave
 * @param storage where files and backups are kept
 * @param resume how much is kept for realtime clients that connect again
 */
public record Configuration(
        Path dir,
        String http,
        String https,
        Certificates certificates,
        List<String> origins,
        String encryptionKey,
        Duration queryTimeout,
        Path publicDir,
        boolean indexFallback,
        OAuth2 oauth2,
        Thumbs thumbs,
        boolean dev,
        MailWay mail,
        SmsConfiguration sms,
        StorageConfiguration storage,
        ResumeLimits resume) {

    /** Where plain HTTP is served for domains if nothing else is said. */
    public static final String HTTP_OF_DOMAINS = "0.0.0.0:80";

    /** Where HTTPS is served for domains if nothing else is said. */
    public static final String HTTPS_OF_DOMAINS = "0.0.0.0:443";

    /** Where plain HTTP is served if nothing else is said. */
    public static final String DEFAULT_HTTP = "127.0.0.1:8090";

    /**
     * How OAuth2 providers are talked to.
     *
     * @param privateHosts whether their configured addresses may lie in private networks
     * @param idTokenLeeway how far their clocks may go wrong
     */
    public record OAuth2(boolean privateHosts, Duration idTokenLeeway) {
        /** Private networks are allowed, clocks may go wrong by 5 minutes. */
        public static final OAuth2 DEFAULT = new OAuth2(true, Duration.ofMinutes(5));
    }

    /**
     * How many thumbs are made.
     *
     * @param workers greatest number that is made at a time
     * @param maxWait how long one may wait until it is begun; whoever waits longer gets the file itself
     */
    public record Thumbs(int workers, Duration maxWait) {
        static final int MAX_WORKERS = 256;
        static final int MAX_WAIT = 3600;

        /** The peer's: two more than there are processors, because some wait for the store, and a minute. */
        public static Thumbs byDefault() {
            return new Thumbs(Runtime.getRuntime().availableProcessors() + 2, Duration.ofMinutes(1));
        }
    }

    public Configuration {
        origins = List.copyOf(origins);
    }

    /** The defaults for a data directory. */
    public static Configuration at(Path dir) {
        Path parent = dir.toAbsolutePath().getParent();
        Path publicDir = parent == null ? Path.of("pb_public") : parent.resolve("pb_public");
        return new Configuration(
                dir,
                DEFAULT_HTTP,
                "",
                Certificates.NONE,
                List.of("*"),
                "",
                Duration.ofSeconds(30),
                publicDir,
                true,
                OAuth2.DEFAULT,
                Thumbs.byDefault(),
                false,
                MailWay.SETTINGS,
                SmsConfiguration.off(),
                StorageConfiguration.local(),
                ResumeLimits.ofMemory());
    }

    public Configuration withHttp(String address) {
        return new Configuration(
                dir,
                address,
                https,
                certificates,
                origins,
                encryptionKey,
                queryTimeout,
                publicDir,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                resume);
    }

    /** Serves HTTPS at an address; plain HTTP then only leads there. */
    public Configuration withHttps(String address, Certificates source) {
        return new Configuration(
                dir,
                http,
                address,
                source,
                origins,
                encryptionKey,
                queryTimeout,
                publicDir,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                resume);
    }

    public Configuration withOrigins(List<String> allowed) {
        return new Configuration(
                dir,
                http,
                https,
                certificates,
                allowed,
                encryptionKey,
                queryTimeout,
                publicDir,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                resume);
    }

    public Configuration withEncryptionKey(String key) {
        return new Configuration(
                dir,
                http,
                https,
                certificates,
                origins,
                key,
                queryTimeout,
                publicDir,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                resume);
    }

    public Configuration withPublicDir(Path folder) {
        return new Configuration(
                dir,
                http,
                https,
                certificates,
                origins,
                encryptionKey,
                queryTimeout,
                folder,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                resume);
    }

    public Configuration withResume(ResumeLimits limits) {
        return new Configuration(
                dir,
                http,
                https,
                certificates,
                origins,
                encryptionKey,
                queryTimeout,
                publicDir,
                indexFallback,
                oauth2,
                thumbs,
                dev,
                mail,
                sms,
                storage,
                limits);
    }

    @Override
    public String toString() {
        return "Configuration[" + dir + ", " + http + "]";
    }
}
