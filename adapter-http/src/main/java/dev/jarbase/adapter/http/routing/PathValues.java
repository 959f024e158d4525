package dev.jarbase.adapter.http.routing;

import java.util.List;

/** What stands for the wildcards of a pattern in one path; cut out and decoded only when asked for. */
public final class PathValues {
    private final RoutePattern pattern;
    private final String path;

    PathValues(RoutePattern pattern, String path) {
        this.pattern = pattern;
        this.path = path;
    }

    /** The pattern that matched, as text. */
    public String pattern() {
        return pattern.toString();
    }

    /** Returns the decoded value of a wildcard; empty if the pattern has none of that name. */
    public String get(String name) {
        List<Segment> segments = pattern.segments();
        int start = 1;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            int slash = path.indexOf('/', start);
            int end = slash < 0 || segment instanceof Segment.Rest ? path.length() : slash;
            if (segment.name().equals(name) && !name.isEmpty()) {
                return PathText.unescape(path.substring(start, end));
            }
            start = end + 1;
        }
        return "";
    }
}
