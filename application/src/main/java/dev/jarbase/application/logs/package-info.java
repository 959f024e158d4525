/** Remembering what happened without making anybody wait, and looking at it later. */
@NullMarked
package dev.jarbase.application.logs;

import org.jspecify.annotations.NullMarked;
