/** The filter and sort language: text to syntax tree to a backend-neutral predicate; no SQL. */
@NullMarked
package dev.jarbase.domain.filter;

import org.jspecify.annotations.NullMarked;
