package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Key;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The flags of the peer, and those of storage. */
enum Flag {
    DIR("dir", Kind.TEXT, Scope.ALL, Optional.of(Key.DIR)),
    ENCRYPTION_ENV("encryptionEnv", Kind.TEXT, Scope.ALL, Optional.of(Key.ENCRYPTION_ENV)),
    DEV("dev", Kind.SWITCH, Scope.ALL, Optional.of(Key.DEV)),
    QUERY_TIMEOUT("queryTimeout", Kind.TEXT, Scope.ALL, Optional.of(Key.QUERY_TIMEOUT)),
    PUBLIC_DIR("publicDir", Kind.TEXT, Scope.ALL, Optional.of(Key.PUBLIC_DIR)),
    INDEX_FALLBACK("indexFallback", Kind.SWITCH, Scope.ALL, Optional.of(Key.INDEX_FALLBACK)),
    HTTP("http", Kind.TEXT, Scope.SERVE, Optional.of(Key.HTTP)),
    HTTPS("https", Kind.TEXT, Scope.SERVE, Optional.of(Key.HTTPS)),
    CERTIFICATE("certificate", Kind.TEXT, Scope.SERVE, Optional.of(Key.CERTIFICATE)),
    CERTIFICATE_KEY("certificateKey", Kind.TEXT, Scope.SERVE, Optional.of(Key.CERTIFICATE_KEY)),
    ACME_DIRECTORY("acmeDirectory", Kind.TEXT, Scope.SERVE, Optional.of(Key.ACME_DIRECTORY)),
    ACME_EMAIL("acmeEmail", Kind.TEXT, Scope.SERVE, Optional.of(Key.ACME_EMAIL)),
    ORIGINS("origins", Kind.LIST, Scope.SERVE, Optional.of(Key.ORIGINS)),
    FROM("from", Kind.TEXT, Scope.STORAGE, Optional.empty()),
    TO("to", Kind.TEXT, Scope.STORAGE, Optional.empty()),
    HELP("help", Kind.SWITCH, Scope.ALL, Optional.empty()),
    VERSION("version", Kind.SWITCH, Scope.ALL, Optional.empty()),
    // Accepted so that command lines of the peer work; there are no scripts yet for which they could matter.
    HOOKS_DIR("hooksDir", Kind.TEXT, Scope.ALL, Optional.empty()),
    HOOKS_WATCH("hooksWatch", Kind.SWITCH, Scope.ALL, Optional.empty()),
    HOOKS_POOL("hooksPool", Kind.TEXT, Scope.ALL, Optional.empty()),
    MIGRATIONS_DIR("migrationsDir", Kind.TEXT, Scope.ALL, Optional.empty()),
    AUTOMIGRATE("automigrate", Kind.SWITCH, Scope.ALL, Optional.empty());

    private final String word;
    private final Kind kind;
    private final Scope scope;
    private final Optional<Key> key;

    /** How a flag takes its value. */
    enum Kind {
        /** The next argument or what follows the equals sign; the last one counts. */
        TEXT,
        /** As text; all count. */
        LIST,
        /** True, or what follows the equals sign. */
        SWITCH
    }

    /** The commands that know a flag. */
    enum Scope {
        ALL,
        SERVE,
        STORAGE
    }

    Flag(String word, Kind kind, Scope scope, Optional<Key> key) {
        this.word = word;
        this.kind = kind;
        this.scope = scope;
        this.key = key;
    }

    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    boolean isKnownTo(String command) {
        return scope == Scope.ALL || scope.name().toLowerCase(Locale.ROOT).equals(command);
    }

    /** The key of the configuration that it sets. */
    Optional<Key> key() {
        return key;
    }

    static Optional<Flag> of(String word) {
        return Arrays.stream(values()).filter(flag -> flag.word.equals(word)).findFirst();
    }
}
