/** Signing of tokens, hashing of passwords, randomness. */
@NullMarked
package dev.jarbase.adapter.identity;

import org.jspecify.annotations.NullMarked;
