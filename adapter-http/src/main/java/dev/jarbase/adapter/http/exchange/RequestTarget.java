package dev.jarbase.adapter.http.exchange;

import dev.jarbase.adapter.http.routing.PathText;
import java.util.Optional;

/**
 * What a request line asks for.
 *
 * @param escapedPath path as sent
 * @param path path with its escapes decoded
 * @param query what follows the first question mark, as sent
 */
public record RequestTarget(String escapedPath, String path, String query) {

    /** Splits a target; nothing if its path has malformed escapes. */
    public static Optional<RequestTarget> parse(String target) {
        int mark = target.indexOf('?');
        String escapedPath = mark < 0 ? target : target.substring(0, mark);
        if (!PathText.isWellFormed(escapedPath)) {
            return Optional.empty();
        }
        String query = mark < 0 ? "" : target.substring(mark + 1);
        return Optional.of(new RequestTarget(escapedPath, PathText.unescape(escapedPath), query));
    }
}
