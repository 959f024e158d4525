/**
 * The schema of the main database: the tables, columns, indexes and views of collections, the rows that describe them,
 * and what a fresh data directory begins with. Records are read and written elsewhere.
 */
@NullMarked
package dev.jarbase.adapter.sqlite.schema;

import org.jspecify.annotations.NullMarked;
