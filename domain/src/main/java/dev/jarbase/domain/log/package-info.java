/** What the program remembers of its own work: log entries, how they are searched, and where they are kept. */
@NullMarked
package dev.jarbase.domain.log;

import org.jspecify.annotations.NullMarked;
