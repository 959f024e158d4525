/** Collections, records and settings in SQLite, in the files of a PocketBase data directory. */
@NullMarked
package dev.jarbase.adapter.sqlite;

import org.jspecify.annotations.NullMarked;
