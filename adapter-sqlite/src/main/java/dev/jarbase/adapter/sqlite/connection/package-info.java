/**
 * Connections to SQLite files: one writer that groups commits, a bounded pool of readers, prepared statements kept per
 * connection, time limits for reads and counters of changes per table. Knows no tables and no records.
 */
@NullMarked
package dev.jarbase.adapter.sqlite.connection;

import org.jspecify.annotations.NullMarked;
