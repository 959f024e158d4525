package dev.jarbase.bootstrap.config;

import dev.jarbase.bootstrap.config.Form.Count;
import dev.jarbase.bootstrap.config.Form.Domains;
import dev.jarbase.bootstrap.config.Form.File;
import dev.jarbase.bootstrap.config.Form.Folder;
import dev.jarbase.bootstrap.config.Form.Items;
import dev.jarbase.bootstrap.config.Form.Listening;
import dev.jarbase.bootstrap.config.Form.Seconds;
import dev.jarbase.bootstrap.config.Form.Switch;
import dev.jarbase.bootstrap.config.Form.Text;
import dev.jarbase.bootstrap.config.Form.Url;
import dev.jarbase.bootstrap.config.Form.Variable;
import dev.jarbase.bootstrap.config.Form.Word;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that can be configured: the name in {@code jarbase.yaml}, the commands that take it as a flag (none if none
 * are named), how it is written, what holds if it is not (an empty text if that follows from other things), and its
 * meaning. Variables, flags, help texts and the reference follow from this table.
 */
public enum Key {
    DIR("dir", Scope.ALL, new Folder(), "pb_data", "data directory, usually beside the executable"),
    HTTP("http", Scope.SERVE, new Listening(), "127.0.0.1:8090", "address of plain HTTP; with domains 0.0.0.0:80"),
    HTTPS("https", Scope.SERVE, new Listening(), "", "address of HTTPS; with domains 0.0.0.0:443"),
    DOMAINS("domains", new Domains(), "", "names of the server, for which certificates are got"),
    CERTIFICATE(
            "certificate", Scope.SERVE, new File(), "", "certificate with its chain in PEM, instead of getting one"),
    CERTIFICATE_KEY("certificateKey", Scope.SERVE, new File(), "", "private key of the certificate in PEM"),
    ACME_DIRECTORY("acmeDirectory", Scope.SERVE, new Url(), Certificates.LETS_ENCRYPT, "certificate authority"),
    ACME_EMAIL("acmeEmail", Scope.SERVE, new Text(), "", "address that the certificate authority may write to"),
    ORIGINS("origins", Scope.SERVE, new Items(), "*", "origins that browsers may call from; * and ? are wildcards"),
    ENCRYPTION_ENV(
            "encryptionEnv", Scope.ALL, new Variable(), "", "name of the variable that holds the key of the settings"),
    QUERY_TIMEOUT("queryTimeout", Scope.ALL, new Seconds(1), "30", "longest time of a query, in seconds"),
    PUBLIC_DIR(
            "publicDir", Scope.ALL, new Folder(), "pb_public", "folder of static files, usually beside the executable"),
    INDEX_FALLBACK("indexFallback", Scope.ALL, new Switch(), "true", "answer missing static files with index.html"),
    OAUTH2_PRIVATE_HOSTS("oauth2PrivateHosts", new Switch(), "true", "OAuth2 providers may be in private networks"),
    ID_TOKEN_LEEWAY(
            "idTokenLeeway", new Seconds(0), "300", "how far clocks of OAuth2 providers may go wrong, in seconds"),
    THUMBS_MAX_WORKERS("thumbsMaxWorkers", new Count(256), "", "thumbs that are made at a time; else processors + 2"),
    THUMBS_MAX_WAIT(
            "thumbsMaxWait", new Count(3600), "60", "seconds that a thumb may wait; then the file itself is sent"),
    DEV("dev", Scope.ALL, new Switch(), "false", "log everything to the console"),
    RESUME_WINDOW("resumeWindow", new Seconds(0), "300", "seconds that realtime changes are kept; 0 for not at all"),
    RESUME_EVENTS("resumeEvents", new Count(Integer.MAX_VALUE), "50000", "realtime changes that are kept"),
    RESUME_BYTES("resumeBytes", new Count(Long.MAX_VALUE), "", "bytes of them that are kept; else 1/16 of the heap"),
    STORAGE("storage", Word.of("local", "s3", "gcs"), "local", "where uploaded files are kept"),
    BACKUPS("backups", Word.of("local", "s3", "gcs"), "local", "where backups are kept"),
    BACKUPS_BUCKET("backupsBucket", new Text(), "", "bucket of backups, if they are in one"),
    S3_BUCKET("s3Bucket", new Text(), "", "bucket of files in an S3-compatible store"),
    S3_REGION("s3Region", new Text(), "", "region of the store"),
    S3_ENDPOINT("s3Endpoint", new Text(), "", "address of the store"),
    S3_ACCESS_KEY("s3AccessKey", new Text(), "", "who asks the store"),
    S3_SECRET("s3Secret", new Text(), "", "secret of who asks the store"),
    S3_FORCE_PATH_STYLE("s3ForcePathStyle", new Switch(), "false", "name buckets in the path instead of in the host"),
    GCS_BUCKET("gcsBucket", new Text(), "", "bucket of files in Google Cloud Storage"),
    GCS_KEY_FILE("gcsKeyFile", new File(), "", "key of a service account; else what the machine offers"),
    GCS_ENDPOINT("gcsEndpoint", new Text(), "", "address of an emulator of Google Cloud Storage"),
    DATABASE("database", Word.of("sqlite"), "sqlite", "where records are kept"),
    MAIL("mail", Word.of("smtp", "sendmail", "log"), "", "how mails leave; else as the settings say"),
    SMS("sms", Word.of("off", "log", "http"), "off", "how short messages leave"),
    SMS_URL("smsUrl", new Text(), "", "address of the gateway for short messages"),
    SMS_METHOD("smsMethod", Word.of("POST", "PUT"), "POST", "how the gateway is asked"),
    SMS_HEADER("smsHeader", new Text(), "", "one further header for the gateway"),
    SMS_FORMAT("smsFormat", Word.of("json", "form", "text"), "json", "how values are written into the body"),
    SMS_BODY("smsBody", new Text(), "", "body for the gateway; else what is usual for the format");

    private final String word;
    private final Scope scope;

    @SuppressWarnings("ImmutableEnumChecker") // forms are records of values that cannot change
    private final Form form;

    private final String byDefault;
    private final String meaning;

    Key(String word, Form form, String byDefault, String meaning) {
        this(word, Scope.NONE, form, byDefault, meaning);
    }

    Key(String word, Scope scope, Form form, String byDefault, String meaning) {
        this.word = word;
        this.scope = scope;
        this.form = form;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** The name in the file and of the flag, such as {@code queryTimeout}. */
    public String word() {
        return word;
    }

    /** The name of the variable, such as {@code JARBASE_QUERY_TIMEOUT}. */
    public String variable() {
        return Sources.VARIABLE_PREFIX + name();
    }

    /** The commands that take it as a flag. */
    public Scope scope() {
        return scope;
    }

    public Form form() {
        return form;
    }

    /** What holds if nothing is said, as it would be written; empty if that follows from other things. */
    public String byDefault() {
        return byDefault;
    }

    public String meaning() {
        return meaning;
    }

    /** The key of that name, if there is one. */
    public static Optional<Key> ofWord(String word) {
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
