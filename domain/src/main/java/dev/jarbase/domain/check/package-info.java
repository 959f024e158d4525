/** The checks of records and of definitions of collections: every value and option against the rules of its kind. */
@NullMarked
package dev.jarbase.domain.check;

import org.jspecify.annotations.NullMarked;
