package dev.jarbase.domain.log;

import dev.jarbase.domain.record.PageRequest;
import java.util.List;

/**
 * A page of log entries.
 *
 * @param total number of all matching entries, or -1 if it was not asked for
 */
public record LogPage(PageRequest request, long total, long totalPages, List<LogEntry> items) {
    public LogPage {
        items = List.copyOf(items);
    }
}
