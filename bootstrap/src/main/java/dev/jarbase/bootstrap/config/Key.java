package dev.jarbase.bootstrap.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that can be configured, by the name in {@code jarbase.yaml}. */
public enum Key {
    /** The data directory. */
    DIR("dir"),
    /** The address of plain HTTP. */
    HTTP("http"),
    /** The address of HTTPS; empty for none. */
    HTTPS("https"),
    /** Names of the server, for which certificates are got. */
    DOMAINS("domains"),
    /** The file of a certificate with those that vouch for it. */
    CERTIFICATE("certificate"),
    /** The file of the private key of the certificate. */
    CERTIFICATE_KEY("certificateKey"),
    /** Where the certificate authority describes itself. */
    ACME_DIRECTORY("acmeDirectory"),
    /** The address that the certificate authority may write to. */
    ACME_EMAIL("acmeEmail"),
    /** Origins that browsers may call from. */
    ORIGINS("origins"),
    /** Name of the variable that holds the key of the settings. */
    ENCRYPTION_ENV("encryptionEnv"),
    /** Longest time of a query, in seconds. */
    QUERY_TIMEOUT("queryTimeout"),
    /** The folder of static files. */
    PUBLIC_DIR("publicDir"),
    /** Whether a missing static file is answered with the root index.html. */
    INDEX_FALLBACK("indexFallback"),
    /** Whether the addresses of OAuth2 providers may lie in private networks. */
    OAUTH2_PRIVATE_HOSTS("oauth2PrivateHosts"),
    /** How far the clocks of OAuth2 providers may go wrong, in seconds. */
    ID_TOKEN_LEEWAY("idTokenLeeway"),
    /** Greatest number of thumbs that are made at a time. */
    THUMBS_MAX_WORKERS("thumbsMaxWorkers"),
    /** How long a thumb may wait until it is begun, in seconds. */
    THUMBS_MAX_WAIT("thumbsMaxWait"),
    /** Whether everything is logged to the console. */
    DEV("dev"),
    /** How long changes are kept for realtime clients that connect again, in seconds; 0 for not at all. */
    RESUME_WINDOW("resumeWindow"),
    /** Greatest number of changes that are kept for them. */
    RESUME_EVENTS("resumeEvents"),
    /** Greatest size of those changes in bytes, roughly. */
    RESUME_BYTES("resumeBytes"),
    /** Where uploaded files are kept. */
    STORAGE("storage", "local", "s3", "gcs"),
    /** Where backups are kept. */
    BACKUPS("backups", "local", "s3", "gcs"),
    /** The bucket of backups, if they are in one. */
    BACKUPS_BUCKET("backupsBucket"),
    /** The bucket of files in an S3-compatible store. */
    S3_BUCKET("s3Bucket"),
    /** The region of the S3-compatible store. */
    S3_REGION("s3Region"),
    /** The address of the S3-compatible store. */
    S3_ENDPOINT("s3Endpoint"),
    /** Who asks the S3-compatible store. */
    S3_ACCESS_KEY("s3AccessKey"),
    /** The secret of who asks the S3-compatible store. */
    S3_SECRET("s3Secret"),
    /** Whether the bucket is named in the path instead of in the host. */
    S3_FORCE_PATH_STYLE("s3ForcePathStyle"),
    /** The bucket of files in Google Cloud Storage. */
    GCS_BUCKET("gcsBucket"),
    /** The file with the key of a service account of Google Cloud Storage. */
    GCS_KEY_FILE("gcsKeyFile"),
    /** The address of an emulator of Google Cloud Storage. */
    GCS_ENDPOINT("gcsEndpoint"),
    /** Where records are kept. */
    DATABASE("database", "sqlite"),
    /** How mails leave, if not as the settings say. */
    MAIL("mail", "smtp", "sendmail", "log"),
    /** How short messages leave, if at all. */
    SMS("sms", "off", "log", "http"),
    /** Where the gateway for short messages is. */
    SMS_URL("smsUrl"),
    /** How the gateway for short messages is asked. */
    SMS_METHOD("smsMethod", "POST", "PUT"),
    /** One further header for the gateway for short messages. */
    SMS_HEADER("smsHeader"),
    /** How values are written into the body for the gateway for short messages. */
    SMS_FORMAT("smsFormat", "json", "form", "text"),
    /** The body for the gateway for short messages. */
    SMS_BODY("smsBody");

    private final String word;
    private final String allowed;

    Key(String word, String... allowed) {
        this.word = word;
        this.allowed = String.join(",", allowed);
    }

    /** The name in the file, such as {@code queryTimeout}. */
    public String word() {
        return word;
    }

    /** The name of the variable, such as {@code JARBASE_QUERY_TIMEOUT}. */
    public String variable() {
        return Sources.VARIABLE_PREFIX + name();
    }

    /** The only values, if there are only a few. */
    public List<String> allowed() {
        return allowed.isEmpty() ? List.of() : List.of(allowed.split(",", -1));
    }

    static Optional<Key> ofWord(String word) {
        return Arrays.stream(values()).filter(key -> key.word.equals(word)).findFirst();
    }

    static Optional<Key> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(key -> key.variable().equals(variable.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Key::word).collect(Collectors.joining(", "));
    }

    static String variables() {
        return Arrays.stream(values()).map(Key::variable).collect(Collectors.joining(", "));
    }
}
