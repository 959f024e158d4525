/** The filter and sort language: text to syntax tree, resolved against the catalog and a request to criteria; no SQL. */
@NullMarked
package dev.jarbase.domain.filter;

import org.jspecify.annotations.NullMarked;
