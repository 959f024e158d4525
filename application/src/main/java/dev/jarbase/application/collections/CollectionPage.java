package dev.jarbase.application.collections;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.record.PageRequest;
import java.util.List;

/**
 * A page of collections.
 *
 * @param total number of all matching collections, or -1 if it was not asked for
 */
public record CollectionPage(PageRequest request, long total, List<Collection> items) {
    public CollectionPage {
        items = List.copyOf(items);
    }

    /** Number of pages; 0 without matches, -1 if the total is not known. */
    public long totalPages() {
        return total < 0 ? -1 : (total + request.perPage() - 1) / request.perPage();
    }
}
