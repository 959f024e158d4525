package dev.jarbase.domain.settings;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.settings.Settings.Backups;
import dev.jarbase.domain.settings.Settings.Batch;
import dev.jarbase.domain.settings.Settings.Logs;
import dev.jarbase.domain.settings.Settings.Meta;
import dev.jarbase.domain.settings.Settings.RateLimitRule;
import dev.jarbase.domain.settings.Settings.RateLimits;
import dev.jarbase.domain.settings.Settings.S3;
import dev.jarbase.domain.settings.Settings.Smtp;
import dev.jarbase.domain.settings.Settings.TrustedProxy;
import java.util.LinkedHashMap;
import java.util.Map;

/** The JSON of settings: as stored, with secrets and unknown members, and as shown, without both. */
public final class SettingsJson {
    private static final Obj ALL_MEMBERS = SettingsTree.of(withSecrets(Settings.DEFAULTS), true);

    private SettingsJson() {}

    /** Returns stored settings; what is missing takes its default. @throws SettingsFormatException for a wrong kind */
    public static Settings read(Obj stored) {
        Settings known = merge(Settings.DEFAULTS, stored);
        return new Settings(
                known.superuserIps(),
                known.smtp(),
                known.backups(),
                known.s3(),
                known.meta(),
                known.rateLimits(),
                known.trustedProxy(),
                known.batch(),
                known.logs(),
                unknown(stored, ALL_MEMBERS));
    }

    /** Returns settings with submitted members laid over them. @throws SettingsFormatException for a wrong kind */
    public static Settings merge(Settings present, Obj submitted) {
        Members members = new Members(submitted);
        return new Settings(
                members.texts("superuserIPs", present.superuserIps()),
                smtp(members.nested("smtp"), present.smtp()),
                backups(members.nested("backups"), present.backups()),
                s3(members.nested("s3"), present.s3()),
                meta(members.nested("meta"), present.meta()),
                rateLimits(members.nested("rateLimits"), present.rateLimits()),
                trustedProxy(members.nested("trustedProxy"), present.trustedProxy()),
                batch(members.nested("batch"), present.batch()),
                logs(members.nested("logs"), present.logs()),
                present.extras());
    }

    /** Returns what is stored. */
    public static Obj write(Settings settings) {
        return overlay(settings.extras(), SettingsTree.of(settings, true));
    }

    /** Returns what is shown to superusers: no secret, no unknown member. */
    public static Obj redacted(Settings settings) {
        return SettingsTree.of(settings, false);
    }

    private static Smtp smtp(Members members, Smtp present) {
        return new Smtp(
                members.flag("enabled", present.enabled()),
                members.number("port", present.port()),
                members.text("host", present.host()),
                members.text("username", present.username()),
                members.text("password", present.password()),
                members.text("authMethod", present.authMethod()),
                members.flag("tls", present.tls()),
                members.text("localName", present.localName()));
    }

    private static Backups backups(Members members, Backups present) {
        return new Backups(
                members.text("cron", present.cron()),
                members.number("cronMaxKeep", present.cronMaxKeep()),
                s3(members.nested("s3"), present.s3()));
    }

    private static S3 s3(Members members, S3 present) {
        return new S3(
                members.flag("enabled", present.enabled()),
                members.text("bucket", present.bucket()),
                members.text("region", present.region()),
                members.text("endpoint", present.endpoint()),
                members.text("accessKey", present.accessKey()),
                members.text("secret", present.secret()),
                members.flag("forcePathStyle", present.forcePathStyle()));
    }

    private static Meta meta(Members members, Meta present) {
        return new Meta(
                members.text("accentColor", present.accentColor()),
                members.text("appName", present.appName()),
                members.text("appURL", present.appUrl()),
                members.text("senderName", present.senderName()),
                members.text("senderAddress", present.senderAddress()),
                members.flag("hideControls", present.hideControls()));
    }

    private static RateLimits rateLimits(Members members, RateLimits present) {
        return new RateLimits(
                members.list(
                        "rules",
                        present.rules(),
                        RateLimitRule.EMPTY,
                        (item, before) -> rule(new Members(Members.asObject("rules", item)), before)),
                members.texts("excludedIPs", present.excludedIps()),
                members.flag("enabled", present.enabled()));
    }

    private static RateLimitRule rule(Members members, RateLimitRule present) {
        return new RateLimitRule(
                members.text("label", present.label()),
                members.text("audience", present.audience()),
                members.number("duration", present.duration()),
                members.number("maxRequests", present.maxRequests()));
    }

    private static TrustedProxy trustedProxy(Members members, TrustedProxy present) {
        return new TrustedProxy(
                members.texts("headers", present.headers()), members.flag("useLeftmostIP", present.useLeftmostIp()));
    }

    private static Batch batch(Members members, Batch present) {
        return new Batch(
                members.flag("enabled", present.enabled()),
                members.number("maxRequests", present.maxRequests()),
                members.number("timeout", present.timeout()),
                members.number("maxBodySize", present.maxBodySize()));
    }

    private static Logs logs(Members members, Logs present) {
        return new Logs(
                members.number("maxDays", present.maxDays()),
                members.number("minLevel", present.minLevel()),
                members.flag("logIP", present.logIp()),
                members.flag("logAuthId", present.logAuthId()));
    }

    /** Settings whose optional members are present too. */
    private static Settings withSecrets(Settings settings) {
        S3 bucket = new S3(false, "", "", "", "", "any", false);
        return new Settings(
                settings.superuserIps(),
                settings.smtp(),
                new Backups("", 0, bucket),
                bucket,
                settings.meta(),
                settings.rateLimits(),
                settings.trustedProxy(),
                settings.batch(),
                settings.logs(),
                Obj.EMPTY);
    }

    /** The members of an object, and of objects in it, that another one does not have. */
    private static Obj unknown(Obj object, Obj known) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> {
            JsonValue counterpart = known.members().get(name);
            if (counterpart == null) {
                members.put(name, value);
            } else if (value instanceof Obj inner && counterpart instanceof Obj knownInner) {
                Obj rest = unknown(inner, knownInner);
                if (!rest.members().isEmpty()) {
                    members.put(name, rest);
                }
            }
        });
        return new Obj(members);
    }

    /** Lays an object over another, and objects in it likewise. */
    private static Obj overlay(Obj below, Obj above) {
        Map<String, JsonValue> members = new LinkedHashMap<>(above.members());
        below.members().forEach((name, value) -> {
            if (value instanceof Obj lower && members.get(name) instanceof Obj upper) {
                members.put(name, overlay(lower, upper));
            } else {
                members.putIfAbsent(name, value);
            }
        });
        return new Obj(members);
    }
}
