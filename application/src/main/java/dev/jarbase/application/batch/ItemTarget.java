package dev.jarbase.application.batch;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import java.util.Optional;

/**
 * What the method and URL of a batch item mean: one of the record routes, with everything as it stands in the URL.
 *
 * @param id the record, or empty
 * @param query the text after the question mark, or empty
 */
record ItemTarget(Action action, String collection, String id, String query) {
    private static final String PREFIX = "/api/collections/";
    private static final String RECORDS = "records";

    /** The kinds of requests that a batch may hold. */
    enum Action {
        CREATE,
        UPSERT,
        UPDATE,
        DELETE
    }

    /** Finds out what an item wants. @throws BrokenItemException if it is no request for a record */
    static ItemTarget of(Item item) {
        String url = item.url();
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        String query = mark < 0 ? "" : url.substring(mark + 1);
        if (!path.startsWith(PREFIX) || url.chars().anyMatch(c -> c < ' ')) {
            throw new BrokenItemException("no request for a record");
        }
        String[] parts = path.substring(PREFIX.length()).split("/", -1);
        boolean complete = parts.length >= 2 && parts[1].equals(RECORDS) && !parts[0].isEmpty();
        if (complete && parts.length == 2) {
            return new ItemTarget(collectionAction(item.method()), parts[0], "", query);
        }
        if (complete && parts.length == 3 && !parts[2].isEmpty()) {
            return new ItemTarget(recordAction(item.method()), parts[0], parts[2], query);
        }
        throw new BrokenItemException("no request for a record");
    }

    /** The collection that an item concerns, if it is a request for records at all. */
    static Optional<String> collectionOf(Item item) {
        try {
            return Optional.of(of(item).collection());
        } catch (BrokenItemException unknown) {
            return Optional.empty();
        }
    }

    private static Action collectionAction(String method) {
        return switch (method) {
            case "POST" -> Action.CREATE;
            case "PUT" -> Action.UPSERT;
            default -> throw new BrokenItemException("no request for a record");
        };
    }

    private static Action recordAction(String method) {
        return switch (method) {
            case "PATCH" -> Action.UPDATE;
            case "DELETE" -> Action.DELETE;
            default -> throw new BrokenItemException("no request for a record");
        };
    }

    ItemTarget creating() {
        return new ItemTarget(Action.CREATE, collection, "", query);
    }

    ItemTarget updating(String record) {
        return new ItemTarget(Action.UPDATE, collection, record, query);
    }

    /** The method of the request that the action stands for. */
    String method() {
        return switch (action) {
            case CREATE -> "POST";
            case UPSERT -> "PUT";
            case UPDATE -> "PATCH";
            case DELETE -> "DELETE";
        };
    }
}
