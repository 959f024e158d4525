package dev.jarbase.domain.record;

import java.util.List;

/**
 * A page of records.
 *
 * @param total number of all matching records, or -1 if it was not asked for
 */
public record Page(PageRequest request, long total, List<Record> items) {
    public Page {
        items = List.copyOf(items);
    }

    /** Number of pages; 0 without matches, -1 if the total is not known. */
    public long totalPages() {
        return total < 0 ? -1 : (total + request.perPage() - 1) / request.perPage();
    }
}
