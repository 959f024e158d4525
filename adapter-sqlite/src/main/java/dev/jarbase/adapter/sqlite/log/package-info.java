/** Log entries in the table {@code _logs} of {@code auxiliary.db}. */
@NullMarked
package dev.jarbase.adapter.sqlite.log;

import org.jspecify.annotations.NullMarked;
