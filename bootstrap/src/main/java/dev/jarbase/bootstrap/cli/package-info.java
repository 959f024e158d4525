/** The commands, their flags and what they print. */
@NullMarked
package dev.jarbase.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
