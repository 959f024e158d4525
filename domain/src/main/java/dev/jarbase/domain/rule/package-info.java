/** Access rules and the request data that they may mention. */
@NullMarked
package dev.jarbase.domain.rule;

import org.jspecify.annotations.NullMarked;
