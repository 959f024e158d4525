package dev.jarbase.domain.text;

import java.net.Inet6Address;
import java.util.Optional;

/**
 * A URL reference taken apart by the rules of RFC 3986, as loosely as the peer takes them.
 *
 * @param host the authority without user information but with the port; empty if there is none
 * @param path the path, still escaped; empty in an opaque URL such as {@code tel:1}
 */
record UrlParts(String host, String path) {
    private static final String USER_SIGNS = "-._:~!$&'()*+,;=%@";
    private static final String NOT_IN_HOSTS = " #/?@\\^`{|}";

    /** Takes a text apart; nothing if it is no URL reference. */
    static Optional<UrlParts> parse(String text) {
        int hash = text.indexOf('#');
        String reference = hash < 0 ? text : text.substring(0, hash);
        int scheme = schemeLength(reference);
        if (scheme < 0 || !isEscaped(text, hash < 0 ? text.length() : hash)) {
            return Optional.empty();
        }
        String rest = scheme == 0 ? reference : reference.substring(scheme + 1);
        int query = rest.indexOf('?');
        return withoutQuery(scheme > 0, query < 0 ? rest : rest.substring(0, query));
    }

    private static Optional<UrlParts> withoutQuery(boolean hasScheme, String rest) {
        if (!rest.startsWith("/")) {
            int slash = rest.indexOf('/');
            boolean colon = (slash < 0 ? rest : rest.substring(0, slash)).indexOf(':') >= 0;
            if (hasScheme) {
                return Optional.of(new UrlParts("", ""));
            }
            return colon || !isEscaped(rest, 0) ? Optional.empty() : Optional.of(new UrlParts("", rest));
        }
        boolean hasAuthority = rest.startsWith("//") && (hasScheme || !rest.startsWith("///"));
        int slash = hasAuthority ? rest.indexOf('/', 2) : 0;
        String path = slash < 0 ? "" : rest.substring(slash);
        if (!isEscaped(path, 0)) {
            return Optional.empty();
        }
        return hasAuthority
                ? host(slash < 0 ? rest.substring(2) : rest.substring(2, slash)).map(host -> new UrlParts(host, path))
                : Optional.of(new UrlParts("", path));
    }

    /** Returns the length of the scheme, 0 if there is none, -1 if there is a colon with nothing before it. */
    private static int schemeLength(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
            if (c == ':') {
                return i == 0 ? -1 : i;
            }
            if (!letter && (!other || i == 0)) {
                return 0;
            }
        }
        return 0;
    }

    private static Optional<String> host(String authority) {
        int at = authority.lastIndexOf('@');
        String user = at < 0 ? "" : authority.substring(0, at);
        String host = authority.substring(at + 1);
        boolean valid = isUser(user) && (host.startsWith("[") ? isBracketed(host) : isPlain(host));
        return valid ? Optional.of(host) : Optional.empty();
    }

    private static boolean isUser(String user) {
        for (int i = 0; i < user.length(); i++) {
            char c = user.charAt(i);
            boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
            if (!letterOrDigit && USER_SIGNS.indexOf(c) < 0) {
                return false;
            }
        }
        return isEscaped(user, 0);
    }

    private static boolean isBracketed(String host) {
        int end = host.lastIndexOf(']');
        return end > 0 && isPort(host.substring(end + 1)) && isIpv6(host.substring(1, end));
    }

    static boolean isIpv6(String text) {
        boolean plain = text.chars().allMatch(c -> c == ':' || c == '.' || (Character.digit(c, 16) >= 0 && c < 128));
        if (!plain || text.indexOf(':') < 0) {
            return false;
        }
        try {
            return Inet6Address.ofLiteral(text) != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isPlain(String host) {
        int colon = host.indexOf(':');
        if (host.indexOf('[') >= 0 || (colon >= 0 && !isPort(host.substring(colon)))) {
            return false;
        }
        for (int i = 0; i < host.length(); i++) {
            if (NOT_IN_HOSTS.indexOf(host.charAt(i)) >= 0) {
                return false;
            }
        }
        return isEscaped(host, 0);
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || (text.charAt(0) == ':' && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Whether every percent sign from an index on begins an escape. */
    private static boolean isEscaped(String text, int from) {
        for (int i = text.indexOf('%', from); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length()
                    || Character.digit(text.charAt(i + 1), 16) < 0
                    || Character.digit(text.charAt(i + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
