package dev.jarbase.adapter.http.routing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A method with a path of literals and wildcards: {@code {name}} stands for one segment, {@code {name...}} for the rest, a
 * final slash for everything below, {@code {$}} for nothing. GET means HEAD too; without a method all are meant.
 */
public final class RoutePattern {
    private final String method;
    private final String path;
    private final List<Segment> segments;

    private RoutePattern(String method, String path, List<Segment> segments) {
        this.method = method;
        this.path = path;
        this.segments = segments;
    }

    /**
     * Reads a pattern.
     *
     * @param method in any case, empty for all
     * @throws IllegalArgumentException if it is not a pattern or could never match
     */
    public static RoutePattern of(String method, String path) {
        if (!path.startsWith("/") || !PathText.clean(path).equals(path)) {
            throw new IllegalArgumentException("not a clean path: " + path);
        }
        List<Segment> segments = new ArrayList<>();
        int start = 1;
        while (start <= path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            segments.add(segment(path.substring(start, end), slash < 0));
            start = end + 1;
        }
        checkNames(path, segments);
        return new RoutePattern(method.toUpperCase(Locale.ROOT), path, List.copyOf(segments));
    }

    private static Segment segment(String text, boolean last) {
        if (text.isEmpty() && last) {
            return new Segment.Rest("");
        }
        if (!text.startsWith("{") || !text.endsWith("}")) {
            if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
                throw new IllegalArgumentException("a wildcard must be a whole segment: " + text);
            }
            return new Segment.Literal(PathText.unescape(text));
        }
        String name = text.substring(1, text.length() - 1);
        if (name.equals("$") && last) {
            return new Segment.End();
        }
        if (name.endsWith("...") && last) {
            return new Segment.Rest(identifier(name.substring(0, name.length() - 3)));
        }
        return new Segment.One(identifier(name));
    }

    private static String identifier(String name) {
        boolean valid = name.startsWith("_") || (!name.isEmpty() && Character.isUnicodeIdentifierStart(name.charAt(0)));
        for (int i = 1; i < name.length(); i++) {
            valid &= Character.isUnicodeIdentifierPart(name.charAt(i));
        }
        if (!valid) {
            throw new IllegalArgumentException("not a name of a wildcard: " + name);
        }
        return name;
    }

    private static void checkNames(String path, List<Segment> segments) {
        Set<String> names = new HashSet<>();
        for (Segment segment : segments) {
            if (!segment.name().isEmpty() && !names.add(segment.name())) {
                throw new IllegalArgumentException("a wildcard appears twice: " + path);
            }
        }
    }

    String method() {
        return method;
    }

    List<Segment> segments() {
        return segments;
    }

    boolean hasRest() {
        return segments.getLast() instanceof Segment.Rest;
    }

    /** Whether some request matches both, and neither pattern is the more specific one. */
    boolean conflictsWith(RoutePattern other) {
        if (!meets(other)) {
            return false;
        }
        return covers(other) == other.covers(this);
    }

    private boolean meets(RoutePattern other) {
        boolean methods = coversMethod(other) || other.coversMethod(this);
        return methods && meet(segments, other.segments);
    }

    private boolean covers(RoutePattern other) {
        return coversMethod(other) && cover(segments, other.segments);
    }

    private boolean coversMethod(RoutePattern other) {
        return method.isEmpty() || method.equals(other.method) || (method.equals("GET") && other.method.equals("HEAD"));
    }

    private static boolean meet(List<Segment> some, List<Segment> others) {
        int common = Math.min(some.size(), others.size());
        for (int i = 0; i < common; i++) {
            if (some.get(i) instanceof Segment.Rest || others.get(i) instanceof Segment.Rest) {
                return true;
            }
            if (!cover(some.get(i), others.get(i)) && !cover(others.get(i), some.get(i))) {
                return false;
            }
        }
        return some.size() == others.size();
    }

    private static boolean cover(List<Segment> general, List<Segment> special) {
        for (int i = 0; i < general.size(); i++) {
            if (i == special.size()) {
                return false;
            }
            if (general.get(i) instanceof Segment.Rest) {
                return true;
            }
            if (!cover(general.get(i), special.get(i))) {
                return false;
            }
        }
        return general.size() == special.size();
    }

    private static boolean cover(Segment general, Segment special) {
        return switch (general) {
            case Segment.Literal literal -> literal.equals(special);
            case Segment.One _ -> special instanceof Segment.One || special instanceof Segment.Literal;
            case Segment.Rest _ -> true;
            case Segment.End _ -> special instanceof Segment.End;
        };
    }

    @Override
    public String toString() {
        return method.isEmpty() ? path : method + " " + path;
    }
}
