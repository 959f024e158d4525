/** Running statements that superusers write themselves. */
@NullMarked
package dev.jarbase.application.console;

import org.jspecify.annotations.NullMarked;
