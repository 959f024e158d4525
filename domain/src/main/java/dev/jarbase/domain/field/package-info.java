/** The field types of a collection: their options, their values, and how values are cast. */
@NullMarked
package dev.jarbase.domain.field;

import org.jspecify.annotations.NullMarked;
