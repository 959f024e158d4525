/** The field types of a collection: their options, how they cast, generate and check values. */
@NullMarked
package dev.jarbase.domain.field;

import org.jspecify.annotations.NullMarked;
