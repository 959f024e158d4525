/** The ports for tokens, password hashes and randomness. */
@NullMarked
package dev.jarbase.domain.auth;

import org.jspecify.annotations.NullMarked;
