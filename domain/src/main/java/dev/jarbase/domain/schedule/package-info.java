/** When repeated work is due. */
@NullMarked
package dev.jarbase.domain.schedule;

import org.jspecify.annotations.NullMarked;
