/** Collections, their options and rules, the catalog that holds them all, and the port that stores them. */
@NullMarked
package dev.jarbase.domain.collection;

import org.jspecify.annotations.NullMarked;
