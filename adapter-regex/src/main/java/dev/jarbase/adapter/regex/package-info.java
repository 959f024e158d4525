/** Regular expressions of the RE2 language. */
@NullMarked
package dev.jarbase.adapter.regex;

import org.jspecify.annotations.NullMarked;
