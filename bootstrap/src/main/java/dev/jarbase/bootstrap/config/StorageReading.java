package dev.jarbase.bootstrap.config;

import dev.jarbase.bootstrap.config.StorageConfiguration.Gcs;
import dev.jarbase.bootstrap.config.StorageConfiguration.Kind;
import dev.jarbase.bootstrap.config.StorageConfiguration.S3;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the configuration of storage of the settings of all sources. */
final class StorageReading {
    private static final List<Key> S3_NEEDS =
            List.of(Key.S3_BUCKET, Key.S3_REGION, Key.S3_ENDPOINT, Key.S3_ACCESS_KEY, Key.S3_SECRET);
    private static final List<Key> GCS_NEEDS = List.of(Key.GCS_BUCKET);

    private final Map<Key, Setting> settings;
    private final boolean isPathStyle;

    StorageReading(Map<Key, Setting> settings, boolean isPathStyle) {
        this.settings = settings;
        this.isPathStyle = isPathStyle;
    }

    StorageConfiguration configuration() {
        Kind files = kind(Key.STORAGE);
        Kind backups = kind(Key.BACKUPS);
        if (backups != Kind.LOCAL && text(Key.BACKUPS_BUCKET).isEmpty()) {
            throw missing(Key.BACKUPS, Key.BACKUPS_BUCKET);
        }
        return new StorageConfiguration(files, backups, text(Key.BACKUPS_BUCKET), s3(), gcs());
    }

    private Kind kind(Key key) {
        String word = text(key);
        Kind kind = word.isEmpty() ? Kind.LOCAL : Kind.valueOf(word.toUpperCase(Locale.ROOT));
        List<Key> needed = switch (kind) {
            case LOCAL -> List.of();
            case S3 -> S3_NEEDS;
            case GCS -> GCS_NEEDS;
        };
        for (Key need : needed) {
            boolean isOfFiles = need == Key.S3_BUCKET || need == Key.GCS_BUCKET;
            if (text(need).isEmpty() && !(key == Key.BACKUPS && isOfFiles)) {
                throw missing(key, need);
            }
        }
        return kind;
    }

    private S3 s3() {
        return new S3(
                text(Key.S3_BUCKET),
                text(Key.S3_REGION),
                text(Key.S3_ENDPOINT),
                text(Key.S3_ACCESS_KEY),
                text(Key.S3_SECRET),
                isPathStyle);
    }

    private Gcs gcs() {
        String keyFile = Optional.ofNullable(settings.get(Key.GCS_KEY_FILE))
                .filter(setting -> !setting.value().isEmpty())
                .map(setting -> setting.path().toString())
                .orElse("");
        return new Gcs(text(Key.GCS_BUCKET), keyFile, text(Key.GCS_ENDPOINT));
    }

    private String text(Key key) {
        return Optional.ofNullable(settings.get(key)).map(Setting::value).orElse("");
    }

    private ConfigurationException missing(Key key, Key needed) {
        return new ConfigurationException(key.word() + " is \"" + text(key) + "\"; then " + needed.word() + " ("
                + needed.variable() + ") must be given too");
    }
}
