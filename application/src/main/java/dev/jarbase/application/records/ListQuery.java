package dev.jarbase.application.records;

import dev.jarbase.domain.record.PageRequest;

/**
 * What a caller wants listed; empty texts for no filter, sort or expansion.
 *
 * @param client the network address of the caller, by which fruitless searches are counted; empty for none
 */
public record ListQuery(PageRequest page, String filter, String sort, String expand, String client) {

    /** A query of a caller without an address. */
    public ListQuery(PageRequest page, String filter, String sort, String expand) {
        this(page, filter, sort, expand, "");
    }
}
