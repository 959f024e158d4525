/** JSON values, a strict reader and a writer in the peer's dialect; no binding to classes. */
@NullMarked
package dev.jarbase.domain.json;

import org.jspecify.annotations.NullMarked;
