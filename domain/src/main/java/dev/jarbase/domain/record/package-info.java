/** Records, their values, and the port that stores and queries them. */
@NullMarked
package dev.jarbase.domain.record;

import org.jspecify.annotations.NullMarked;
