package dev.jarbase.domain.filter;

/** Reads filter and rule texts. */
public final class FilterParser {
    private FilterParser() {}

    /** Returns the syntax tree of a text. @throws FilterException if it is empty or malformed */
    public static Filter parse(String text) {
        throw new FilterException("not yet: " + text);
    }
}
