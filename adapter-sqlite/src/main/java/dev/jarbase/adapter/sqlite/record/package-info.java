/** Records: rows of SQLite to values in field order and back, and the statements for both. */
@NullMarked
package dev.jarbase.adapter.sqlite.record;

import org.jspecify.annotations.NullMarked;
