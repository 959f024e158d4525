/** Access rules: locked, open to all, or a filter. */
@NullMarked
package dev.jarbase.domain.rule;

import org.jspecify.annotations.NullMarked;
