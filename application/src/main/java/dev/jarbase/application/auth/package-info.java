/** Signing in: who a request comes from, the ways to prove it, and the tokens given out for it. */
@NullMarked
package dev.jarbase.application.auth;

import org.jspecify.annotations.NullMarked;
