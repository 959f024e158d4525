package dev.jarbase.adapter.http.routing;

/** What a pattern says of one segment of a path. */
sealed interface Segment {
    /** The name of the wildcard; empty if the segment has none. */
    default String name() {
        return "";
    }

    /** Exactly this text, unescaped. */
    record Literal(String text) implements Segment {}

    /** Any one segment. */
    record One(String name) implements Segment {}

    /** All that follows, also nothing. */
    record Rest(String name) implements Segment {}

    /** Nothing behind the last slash. */
    record End() implements Segment {}
}
