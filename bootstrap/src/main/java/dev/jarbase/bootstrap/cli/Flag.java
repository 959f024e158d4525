package dev.jarbase.bootstrap.cli;

import dev.jarbase.bootstrap.config.Form;
import dev.jarbase.bootstrap.config.Key;
import dev.jarbase.bootstrap.config.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A flag of the command line.
 *
 * @param word its name
 * @param kind how it takes its value
 * @param scope the commands that know it
 * @param key the key of the configuration that it sets, if it is no matter of a command alone
 */
record Flag(String word, Kind kind, Scope scope, Optional<Key> key) {
    static final Flag HELP = new Flag("help", Kind.SWITCH, Scope.ALL);
    static final Flag VERSION = new Flag("version", Kind.SWITCH, Scope.ALL);
    static final Flag FROM = new Flag("from", Kind.TEXT, Scope.STORAGE);
    static final Flag TO = new Flag("to", Kind.TEXT, Scope.STORAGE);

    private static final List<Flag> OF_COMMANDS = List.of(
            HELP,
            VERSION,
            FROM,
            TO,
            // Accepted so that command lines of the peer work; there are no scripts yet for which they could matter.
            new Flag("hooksDir", Kind.TEXT, Scope.ALL),
            new Flag("hooksWatch", Kind.SWITCH, Scope.ALL),
            new Flag("hooksPool", Kind.TEXT, Scope.ALL),
            new Flag("migrationsDir", Kind.TEXT, Scope.ALL),
            new Flag("automigrate", Kind.SWITCH, Scope.ALL));

    /** How a flag takes its value. */
    enum Kind {
        /** The next argument or what follows the equals sign; the last one counts. */
        TEXT,
        /** As text; all count. */
        LIST,
        /** True, or what follows the equals sign. */
        SWITCH
    }

    private Flag(String word, Kind kind, Scope scope) {
        this(word, kind, scope, Optional.empty());
    }

    static Optional<Flag> of(String word) {
        for (Flag flag : OF_COMMANDS) {
            if (flag.word.equals(word)) {
                return Optional.of(flag);
            }
        }
        return Key.ofWord(word).filter(key -> key.scope() != Scope.NONE).map(Flag::of);
    }

    static Flag of(Key key) {
        return new Flag(key.word(), kind(key.form()), key.scope(), Optional.of(key));
    }

    private static Kind kind(Form form) {
        if (form instanceof Form.Switch) {
            return Kind.SWITCH;
        }
        return form instanceof Form.Items ? Kind.LIST : Kind.TEXT;
    }

    boolean isKnownTo(String command) {
        return scope == Scope.ALL || scope.name().toLowerCase(Locale.ROOT).equals(command);
    }
}
