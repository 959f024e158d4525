package dev.jarbase.adapter.http.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A point between two segments of the known patterns of one method. */
final class RouteNode<T> {
    private final List<String> texts = new ArrayList<>();
    private final List<RouteNode<T>> literals = new ArrayList<>();
    private @Nullable RouteNode<T> one;
    private @Nullable RouteNode<T> rest;
    private @Nullable RouteNode<T> end;
    private @Nullable RoutePattern pattern;
    private @Nullable T target;

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
            case Segment.One _ -> {
                RouteNode<T> node = one == null ? new RouteNode<>() : one;
                one = node;
                yield node;
            }
            case Segment.Rest _ -> {
                RouteNode<T> node = rest == null ? new RouteNode<>() : rest;
                rest = node;
                yield node;
            }
            case Segment.End _ -> {
                RouteNode<T> node = end == null ? new RouteNode<>() : end;
                end = node;
                yield node;
            }
        };
    }

    private RouteNode<T> literal(String text) {
        int known = texts.indexOf(text);
        if (known >= 0) {
            return literals.get(known);
        }
        texts.add(text);
        literals.add(new RouteNode<>());
        return literals.getLast();
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
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            if (text.length() == stop - start && path.startsWith(text, start)) {
                return literals.get(i).find(path, stop);
            }
        }
        return Optional.empty();
    }

    private Optional<RouteNode<T>> findLiteral(String segment, String path, int stop) {
        int known = texts.indexOf(segment);
        return known < 0 ? Optional.empty() : literals.get(known).find(path, stop);
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
