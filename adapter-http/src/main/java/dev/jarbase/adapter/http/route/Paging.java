package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.QueryParameters;
import dev.jarbase.domain.record.PageRequest;
import java.util.Optional;

/** The parameters of lists. */
final class Paging {
    private Paging() {}

    /** Reads which page is wanted; nothing if a parameter is not of its kind. */
    static Optional<PageRequest> read(QueryParameters query) {
        try {
            return Optional.of(PageRequest.of(
                    whole(query.first("page"), 1),
                    whole(query.first("perPage"), PageRequest.DEFAULT_PER_PAGE),
                    truth(query.first("skipTotal"))));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    private static long whole(String text, long otherwise) {
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "1", "t", "T", "true", "TRUE", "True" -> true;
            case "", "0", "f", "F", "false", "FALSE", "False" -> false;
            default -> throw new NumberFormatException(text);
        };
    }
}
