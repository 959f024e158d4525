package dev.jarbase.domain.settings;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.FieldErrors.Collector;
import dev.jarbase.domain.fault.FieldErrors.Tree;
import dev.jarbase.domain.settings.Settings.Backups;
import dev.jarbase.domain.settings.Settings.Batch;
import dev.jarbase.domain.settings.Settings.Logs;
import dev.jarbase.domain.settings.Settings.Meta;
import dev.jarbase.domain.settings.Settings.S3;
import dev.jarbase.domain.settings.Settings.Smtp;
import java.util.List;
import java.util.Optional;

/** Says whether settings may be saved. */
public final class SettingsChecks {
    private static final int MAX_NAME = 255;
    private static final int COLOR_LENGTH = 7;
    private static final List<String> MAIL_SIGN_INS = List.of("LOGIN", "PLAIN");

    private SettingsChecks() {}

    /** Returns what is wrong, by member; an empty tree if nothing is. */
    public static Tree check(Settings settings) {
        return new Collector()
                .put("superuserIPs", ranges(settings.superuserIps()))
                .put("meta", meta(settings.meta()))
                .put("logs", logs(settings.logs()))
                .put("smtp", smtp(settings.smtp()))
                .put("s3", s3(settings.s3()))
                .put("backups", backups(settings.backups()))
                .put("batch", batch(settings.batch()))
                .put("rateLimits", RateLimitChecks.check(settings.rateLimits()))
                .toTree();
    }

    /** Checks addresses and subnets; blank ones are refused. */
    static Tree ranges(List<String> ranges) {
        Collector errors = new Collector();
        for (int i = 0; i < ranges.size(); i++) {
            errors.put(Integer.toString(i), ValueChecks.ipRange(ranges.get(i)));
        }
        return errors.toTree();
    }

    private static Tree meta(Meta meta) {
        return new Collector()
                .put("accentColor", color(meta.accentColor()))
                .put("appName", name(meta.appName()))
                .put("appURL", ValueChecks.required(meta.appUrl()).or(() -> ValueChecks.url(meta.appUrl())))
                .put("senderName", name(meta.senderName()))
                .put(
                        "senderAddress",
                        ValueChecks.required(meta.senderAddress()).or(() -> ValueChecks.email(meta.senderAddress())))
                .toTree();
    }

    private static Optional<FieldErrors> color(String color) {
        return ValueChecks.length(color, COLOR_LENGTH, COLOR_LENGTH).or(() -> ValueChecks.hexColor(color));
    }

    private static Optional<FieldErrors> name(String name) {
        return ValueChecks.required(name).or(() -> ValueChecks.length(name, 1, MAX_NAME));
    }

    private static Tree logs(Logs logs) {
        return new Collector()
                .put("maxDays", ValueChecks.atLeast(logs.maxDays(), 0))
                .toTree();
    }

    private static Tree smtp(Smtp smtp) {
        return new Collector()
                .put(
                        "host",
                        ValueChecks.requiredIf(smtp.enabled(), smtp.host()).or(() -> ValueChecks.host(smtp.host())))
                .put(
                        "port",
                        ValueChecks.requiredIf(smtp.enabled(), smtp.port())
                                .or(() -> ValueChecks.atLeast(smtp.port(), 0)))
                .put("authMethod", ValueChecks.oneOf(smtp.authMethod(), MAIL_SIGN_INS))
                .put("localName", ValueChecks.host(smtp.localName()))
                .toTree();
    }

    private static Tree s3(S3 s3) {
        return new Collector()
                .put(
                        "endpoint",
                        ValueChecks.url(s3.endpoint()).or(() -> ValueChecks.requiredIf(s3.enabled(), s3.endpoint())))
                .put("bucket", ValueChecks.requiredIf(s3.enabled(), s3.bucket()))
                .put("region", ValueChecks.requiredIf(s3.enabled(), s3.region()))
                .put("accessKey", ValueChecks.requiredIf(s3.enabled(), s3.accessKey()))
                .put("secret", ValueChecks.requiredIf(s3.enabled(), s3.secret()))
                .toTree();
    }

    private static Tree backups(Backups backups) {
        boolean isScheduled = !backups.cron().isEmpty();
        return new Collector()
                .put("s3", s3(backups.s3()))
                .put("cron", ValueChecks.cron(backups.cron()))
                .put(
                        "cronMaxKeep",
                        ValueChecks.requiredIf(isScheduled, backups.cronMaxKeep())
                                .or(() -> ValueChecks.atLeast(backups.cronMaxKeep(), 1)))
                .toTree();
    }

    private static Tree batch(Batch batch) {
        return new Collector()
                .put(
                        "maxRequests",
                        ValueChecks.requiredIf(batch.enabled(), batch.maxRequests())
                                .or(() -> ValueChecks.atLeast(batch.maxRequests(), 0)))
                .put(
                        "timeout",
                        ValueChecks.requiredIf(batch.enabled(), batch.timeout())
                                .or(() -> ValueChecks.atLeast(batch.timeout(), 0)))
                .put("maxBodySize", ValueChecks.atLeast(batch.maxBodySize(), 0))
                .toTree();
    }
}
