package dev.jarbase.bootstrap.config;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names for which certificates are given: at least two labels, no wildcard, no address in numbers. */
final class DomainName {
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern NAME = Pattern.compile("(?=.{1,253}$)(?:" + LABEL + "\\.)+(?=[^.]*[a-z])" + LABEL);

    private DomainName() {}

    /** Returns a name as it stands in certificates; nothing if it cannot stand there. */
    static Optional<String> of(String text) {
        try {
            String name = IDN.toASCII(text).toLowerCase(Locale.ROOT);
            return NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
