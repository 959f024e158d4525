package dev.jarbase.application.records;

import dev.jarbase.domain.record.PageRequest;

/** What a caller wants listed; empty texts for no filter, sort or expansion. */
public record ListQuery(PageRequest page, String filter, String sort, String expand) {}
