package dev.jarbase.adapter.http.middleware;

/** An origin where {@code *} stands for any characters and {@code ?} for one. */
final class OriginPattern {
    /** Scheme and the longest domain name: longer texts are not worth a comparison. */
    private static final int MAX_ORIGIN = 261;

    private final String pattern;

    OriginPattern(String pattern) {
        this.pattern = pattern;
    }

    /** Whether every origin is meant, also one that is none, such as {@code null}. */
    boolean isAny() {
        return pattern.equals("*");
    }

    boolean matches(String origin) {
        if (origin.equals(pattern)) {
            return true;
        }
        return origin.length() <= MAX_ORIGIN && origin.contains("://") && matchesWildcards(origin);
    }

    /** Matches in linear time for one wildcard, going back to the last one otherwise. */
    private boolean matchesWildcards(String origin) {
        int at = 0;
        int in = 0;
        int star = -1;
        int retry = 0;
        while (at < origin.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                retry = at;
            } else if (in < pattern.length()
                    && (pattern.charAt(in) == '?' || pattern.charAt(in) == origin.charAt(at))) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
