package dev.jarbase.adapter.http.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the target of a request: the most specific pattern wins. Patterns are added first, by one thread; finding is then
 * thread-safe and costs a walk along the path.
 */
public final class Router<T> {
    private static final String ANY = "";

    private final Map<String, RouteNode<T>> roots = new HashMap<>();
    private final List<RoutePattern> patterns = new ArrayList<>();

    /** Where a request leads. */
    public sealed interface Way<T> {
        /** A target, with the values of the wildcards of its pattern. */
        record To<T>(T target, PathValues values) implements Way<T> {}

        /** Another spelling of the path, to be asked for instead. */
        record Redirect<T>(String path) implements Way<T> {}

        /** Nothing matches. */
        record Nowhere<T>() implements Way<T> {}
    }

    /** Adds a target. @throws IllegalArgumentException if another pattern matches the same and neither is more specific */
    public void add(RoutePattern pattern, T target) {
        for (RoutePattern other : patterns) {
            if (pattern.conflictsWith(other)) {
                throw new IllegalArgumentException(pattern + " conflicts with " + other);
            }
        }
        patterns.add(pattern);
        roots.computeIfAbsent(pattern.method(), method -> new RouteNode<>()).add(pattern, target);
    }

    /** Finds the way of a method and an escaped path. */
    public Way<T> find(String method, String escapedPath) {
        String path = PathText.clean(escapedPath);
        Optional<RouteNode<T>> node = node(method, path);
        if (isInexact(node, path) && !path.endsWith("/")) {
            String below = path + "/";
            Optional<RouteNode<T>> lower = node(method, below);
            if (lower.isPresent() && !isInexact(lower, below)) {
                return new Way.Redirect<>(PathText.escape(PathText.clean(PathText.unescape(path))) + "/");
            }
        }
        if (!path.equals(escapedPath)) {
            // peer: the escapes of the cleaned path are escaped once more
            return new Way.Redirect<>(PathText.escape(path));
        }
        return node.<Way<T>>map(found -> found.way(path)).orElseGet(Way.Nowhere::new);
    }

    private Optional<RouteNode<T>> node(String method, String path) {
        Optional<RouteNode<T>> node = nodeOf(method, path);
        if (node.isEmpty() && method.equals("HEAD")) {
            node = nodeOf("GET", path);
        }
        return node.isEmpty() ? nodeOf(ANY, path) : node;
    }

    private Optional<RouteNode<T>> nodeOf(String method, String path) {
        RouteNode<T> root = roots.get(method);
        return root == null ? Optional.empty() : root.find(path, 0);
    }

    /** Whether nothing matches, or only a wildcard for the rest that is not empty. */
    private static <T> boolean isInexact(Optional<RouteNode<T>> node, String path) {
        return node.isEmpty() || node.get().takesRestOf(path);
    }
}
