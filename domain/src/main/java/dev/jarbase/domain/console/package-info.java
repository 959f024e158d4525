/** Statements that superusers write themselves, in the language of the store. */
@NullMarked
package dev.jarbase.domain.console;

import org.jspecify.annotations.NullMarked;
