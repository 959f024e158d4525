/**
 * Archives of a data directory. Databases are copied by SQLite itself while others write, everything else as it lies
 * there. What is unpacked is checked as if an attacker had made it, then exchanged for the present data by renaming, with
 * a note on disk that lets a later process undo an exchange that was cut short.
 */
@NullMarked
package dev.jarbase.adapter.sqlite.backup;

import org.jspecify.annotations.NullMarked;
