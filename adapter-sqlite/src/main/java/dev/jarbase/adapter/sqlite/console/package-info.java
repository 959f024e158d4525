/** SQL statements that superusers write themselves. */
@NullMarked
package dev.jarbase.adapter.sqlite.console;

import org.jspecify.annotations.NullMarked;
