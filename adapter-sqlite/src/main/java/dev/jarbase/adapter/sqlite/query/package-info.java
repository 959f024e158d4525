/** Turns {@link dev.jarbase.domain.criteria.Criteria} into SQL; the only place where queries on records are written. */
@NullMarked
package dev.jarbase.adapter.sqlite.query;

import org.jspecify.annotations.NullMarked;
