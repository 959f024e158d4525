package dev.jarbase.adapter.http.routing;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point between two segments of the known patterns of one method. */
final class RouteNode<T> {
    private String[] texts = {};
    private RouteNode<T>[] literals = none();
    private @Nullable RouteNode<T> one;
    private @Nullable RouteNode<T> rest;
    private @Nullable RouteNode<T> end;
    private @Nullable RoutePattern pattern;
    private @Nullable T target;

    @SuppressWarnings("unchecked") // arrays of generic types cannot be made otherwise
    private static <T> RouteNode<T>[] none() {
        return new RouteNode[0];
    }

    void add(RoutePattern added, T addedTarget) {
        RouteNode<T> node = this;
        for (Segment segment : added.segments()) {
            node = node.child(segment);
        }
        node.pattern = added;
        node.target = addedTarget;
    }

    private RouteNode<T> child(Segment segment) {
        return switch (segment) {
            case Segment.Literal literal -> literal(literal.text());
            case Segment.One _ -> one = one == null ? new RouteNode<>() : one;
            case Segment.Rest _ -> rest = rest == null ? new RouteNode<>() : rest;
            case Segment.End _ -> end = end == null ? new RouteNode<>() : end;
        };
    }

    private RouteNode<T> literal(String text) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].equals(text)) {
                return literals[i];
            }
        }
        texts = Arrays.copyOf(texts, texts.length + 1);
        literals = Arrays.copyOf(literals, texts.length);
        texts[texts.length - 1] = text;
        literals[texts.length - 1] = new RouteNode<>();
        return literals[texts.length - 1];
    }

    /** Finds where the rest of a path leads from here; {@code at} is the position of a slash or the end. */
    Optional<RouteNode<T>> find(String path, int at) {
        if (at == path.length()) {
            return pattern == null ? Optional.empty() : Optional.of(this);
        }
        int start = at + 1;
        if (start == path.length()) {
            return end != null ? Optional.of(end) : Optional.ofNullable(rest);
        }
        int slash = path.indexOf('/', start);
        int stop = slash < 0 ? path.length() : slash;
        Optional<RouteNode<T>> found = findLiteral(path, start, stop);
        if (found.isEmpty() && one != null) {
            found = one.find(path, stop);
        }
        return found.isEmpty() ? Optional.ofNullable(rest) : found;
    }

    private Optional<RouteNode<T>> findLiteral(String path, int start, int stop) {
        if (path.indexOf('%') >= 0) {
            return findLiteral(PathText.unescape(path.substring(start, stop)), path, stop);
        }
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].length() == stop - start && path.startsWith(texts[i], start)) {
                return literals[i].find(path, stop);
            }
        }
        return Optional.empty();
    }

    private Optional<RouteNode<T>> findLiteral(String segment, String path, int stop) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].equals(segment)) {
                return literals[i].find(path, stop);
            }
        }
        return Optional.empty();
    }

    boolean takesRestOf(String path) {
        if (pattern == null || !pattern.hasRest()) {
            return false;
        }
        long slashes = path.chars().filter(c -> c == '/').count();
        return !path.endsWith("/") || pattern.segments().size() != slashes;
    }

    Router.Way<T> way(String path) {
        if (pattern == null || target == null) {
            throw new IllegalStateException("not the end of a pattern");
        }
        return new Router.Way.To<>(target, new PathValues(pattern, path));
    }
}
