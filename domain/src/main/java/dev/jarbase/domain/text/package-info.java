/** Ports and rules for texts: date-times, patterns, excerpts. */
@NullMarked
package dev.jarbase.domain.text;

import org.jspecify.annotations.NullMarked;
