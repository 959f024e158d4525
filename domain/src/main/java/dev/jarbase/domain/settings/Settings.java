package dev.jarbase.domain.settings;

import dev.jarbase.domain.json.JsonValue;
import java.util.List;

/**
 * What superusers configure at run time. Immutable; any values can be held, {@link SettingsChecks} says whether they
 * may be saved.
 *
 * @param superuserIps addresses and subnets from which superusers are accepted; empty for all
 * @param extras stored members that this version does not know
 */
public record Settings(
        List<String> superuserIps,
        Smtp smtp,
        Backups backups,
        S3 s3,
        Meta meta,
        RateLimits rateLimits,
        TrustedProxy trustedProxy,
        Batch batch,
        Logs logs,
        JsonValue.Obj extras) {

    /** What a new installation starts with. */
    public static final Settings DEFAULTS = new Settings(
            List.of(),
            new Smtp(false, 587, "smtp.example.com", "", "", "", false, ""),
            new Backups("", 3, S3.OFF),
            S3.OFF,
            new Meta("#1055c9", "Acme", "http://localhost:8090", "Support", "support@example.com", false),
            RateLimits.DEFAULTS,
            new TrustedProxy(List.of(), false),
            new Batch(false, 50, 3, 0),
            new Logs(5, 0, true, false),
            JsonValue.Obj.EMPTY);

    public Settings {
        superuserIps = List.copyOf(superuserIps);
    }

    /** The mail server; without it, mails are handed to the local sendmail. */
    public record Smtp(
            boolean enabled,
            long port,
            String host,
            String username,
            String password,
            String authMethod,
            boolean tls,
            String localName) {
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + "]";
        }
    }

    /** Scheduled backups; {@code cron} empty for none. */
    public record Backups(String cron, long cronMaxKeep, S3 s3) {}

    /** A bucket of an S3-compatible store. */
    public record S3(
            boolean enabled,
            String bucket,
            String region,
            String endpoint,
            String accessKey,
            String secret,
            boolean forcePathStyle) {
        /** No bucket. */
        public static final S3 OFF = new S3(false, "", "", "", "", "", false);

        @Override
        public String toString() {
            return "S3[" + endpoint + "/" + bucket + "]";
        }
    }

    /** How the application presents itself. */
    public record Meta(
            String accentColor,
            String appName,
            String appUrl,
            String senderName,
            String senderAddress,
            boolean hideControls) {}

    /** How many requests are accepted in which time. */
    public record RateLimits(List<RateLimitRule> rules, List<String> excludedIps, boolean enabled) {
        static final RateLimits DEFAULTS = new RateLimits(
                List.of(
                        new RateLimitRule("*:auth", "", 3, 2),
                        new RateLimitRule("*:create", "", 5, 20),
                        new RateLimitRule("/api/batch", "", 1, 3),
                        new RateLimitRule("/api/", "", 10, 300)),
                List.of(),
                false);

        public RateLimits {
            rules = List.copyOf(rules);
            excludedIps = List.copyOf(excludedIps);
        }
    }

    /**
     * One limit.
     *
     * @param label an action, a path, or the beginning of paths if it ends in a slash
     * @param audience {@code @guest}, {@code @auth}, or empty for both
     * @param duration in seconds
     */
    public record RateLimitRule(String label, String audience, long duration, long maxRequests) {
        static final RateLimitRule EMPTY = new RateLimitRule("", "", 0, 0);
    }

    /** Headers of a reverse proxy that tell the address of the client. */
    public record TrustedProxy(List<String> headers, boolean useLeftmostIp) {
        public TrustedProxy {
            headers = List.copyOf(headers);
        }
    }

    /** Several requests in one; {@code timeout} in seconds, {@code maxBodySize} in bytes. */
    public record Batch(boolean enabled, long maxRequests, long timeout, long maxBodySize) {}

    /** Which requests are logged, and for how long. */
    public record Logs(long maxDays, long minLevel, boolean logIp, boolean logAuthId) {}

    public Settings withSuperuserIps(List<String> addresses) {
        return new Settings(addresses, smtp, backups, s3, meta, rateLimits, trustedProxy, batch, logs, extras);
    }

    public Settings withRateLimits(RateLimits limits) {
        return new Settings(superuserIps, smtp, backups, s3, meta, limits, trustedProxy, batch, logs, extras);
    }
}
