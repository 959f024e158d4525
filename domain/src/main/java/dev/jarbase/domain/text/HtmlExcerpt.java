package dev.jarbase.domain.text;

/** Takes the readable text out of HTML. Thread-safe. */
@FunctionalInterface
public interface HtmlExcerpt {
    /**
     * Returns the plain text of an HTML fragment, cut to a number of code points.
     *
     * @param max greatest number of code points, from 1
     * @param withEllipsis whether {@code ...} is appended to a text that was cut
     */
    String of(String html, int max, boolean withEllipsis);
}
