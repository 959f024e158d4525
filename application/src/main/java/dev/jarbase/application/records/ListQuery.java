package dev.jarbase.application.records;

import dev.jarbase.domain.record.PageRequest;
import java.util.Optional;

/**
 * What a caller wants listed; empty texts for no filter, sort or expansion.
 *
 * @param page empty if what was sent is none, which is refused once it is known that the caller may list
 * @param client the network address of the caller, by which fruitless searches are counted; empty for none
 */
public record ListQuery(Optional<PageRequest> page, String filter, String sort, String expand, String client) {

    /** A query of a caller without an address. */
    public ListQuery(PageRequest page, String filter, String sort, String expand) {
        this(Optional.of(page), filter, sort, expand, "");
    }
}
