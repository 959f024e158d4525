package dev.jarbase.domain.settings;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.settings.Settings.RateLimitRule;
import dev.jarbase.domain.settings.Settings.S3;
import dev.jarbase.domain.settings.Settings.Smtp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the JSON of settings, members in the peer's order. */
final class SettingsTree {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    private SettingsTree() {}

    static Obj of(Settings settings, boolean withSecrets) {
        return new SettingsTree()
                .put("superuserIPs", JsonValue.texts(settings.superuserIps()))
                .put("smtp", smtp(settings.smtp(), withSecrets))
                .put("backups", backups(settings.backups(), withSecrets))
                .put("s3", s3(settings.s3(), withSecrets))
                .put("meta", meta(settings.meta()))
                .put("rateLimits", rateLimits(settings.rateLimits()))
                .put("trustedProxy", trustedProxy(settings.trustedProxy()))
                .put("batch", batch(settings.batch()))
                .put("logs", logs(settings.logs()))
                .object();
    }

    private static Obj smtp(Smtp smtp, boolean withSecrets) {
        SettingsTree tree = new SettingsTree()
                .put("enabled", smtp.enabled())
                .put("port", smtp.port())
                .put("host", smtp.host())
                .put("username", smtp.username());
        if (withSecrets) {
            tree.put("password", smtp.password());
        }
        return tree.put("authMethod", smtp.authMethod())
                .put("tls", smtp.tls())
                .put("localName", smtp.localName())
                .object();
    }

    private static Obj backups(Settings.Backups backups, boolean withSecrets) {
        return new SettingsTree()
                .put("cron", backups.cron())
                .put("cronMaxKeep", backups.cronMaxKeep())
                .put("s3", s3(backups.s3(), withSecrets))
                .object();
    }

    private static Obj s3(S3 s3, boolean withSecrets) {
        SettingsTree tree = new SettingsTree()
                .put("enabled", s3.enabled())
                .put("bucket", s3.bucket())
                .put("region", s3.region())
                .put("endpoint", s3.endpoint())
                .put("accessKey", s3.accessKey());
        if (withSecrets && !s3.secret().isEmpty()) {
            tree.put("secret", s3.secret());
        }
        return tree.put("forcePathStyle", s3.forcePathStyle()).object();
    }

    private static Obj meta(Settings.Meta meta) {
        return new SettingsTree()
                .put("accentColor", meta.accentColor())
                .put("appName", meta.appName())
                .put("appURL", meta.appUrl())
                .put("senderName", meta.senderName())
                .put("senderAddress", meta.senderAddress())
                .put("hideControls", meta.hideControls())
                .object();
    }

    private static Obj rateLimits(Settings.RateLimits limits) {
        List<JsonValue> rules = new ArrayList<>();
        limits.rules().forEach(rule -> rules.add(rule(rule)));
        return new SettingsTree()
                .put("rules", new Array(rules))
                .put("excludedIPs", JsonValue.texts(limits.excludedIps()))
                .put("enabled", limits.enabled())
                .object();
    }

    private static Obj rule(RateLimitRule rule) {
        return new SettingsTree()
                .put("label", rule.label())
                .put("audience", rule.audience())
                .put("duration", rule.duration())
                .put("maxRequests", rule.maxRequests())
                .object();
    }

    private static Obj trustedProxy(Settings.TrustedProxy proxy) {
        return new SettingsTree()
                .put("headers", JsonValue.texts(proxy.headers()))
                .put("useLeftmostIP", proxy.useLeftmostIp())
                .object();
    }

    private static Obj batch(Settings.Batch batch) {
        return new SettingsTree()
                .put("enabled", batch.enabled())
                .put("maxRequests", batch.maxRequests())
                .put("timeout", batch.timeout())
                .put("maxBodySize", batch.maxBodySize())
                .object();
    }

    private static Obj logs(Settings.Logs logs) {
        return new SettingsTree()
                .put("maxDays", logs.maxDays())
                .put("minLevel", logs.minLevel())
                .put("logIP", logs.logIp())
                .put("logAuthId", logs.logAuthId())
                .object();
    }

    private SettingsTree put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    private SettingsTree put(String name, boolean value) {
        return put(name, JsonValue.of(value));
    }

    private SettingsTree put(String name, long value) {
        return put(name, JsonValue.of((double) value));
    }

    private SettingsTree put(String name, String value) {
        return put(name, JsonValue.of(value));
    }

    private Obj object() {
        return new Obj(members);
    }
}
