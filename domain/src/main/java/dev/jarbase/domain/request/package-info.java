/** Who asks, what the request says, and how submitted data becomes values of a record. */
@NullMarked
package dev.jarbase.domain.request;

import org.jspecify.annotations.NullMarked;
