/** The tokens that are given to accounts: what each is good for, how they are made and checked. */
@NullMarked
package dev.jarbase.application.tokens;

import org.jspecify.annotations.NullMarked;
