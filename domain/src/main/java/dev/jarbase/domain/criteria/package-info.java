/** Which records are meant, resolved: backend-neutral predicates, joins and sort keys that a store turns into its own query. */
@NullMarked
package dev.jarbase.domain.criteria;

import org.jspecify.annotations.NullMarked;
