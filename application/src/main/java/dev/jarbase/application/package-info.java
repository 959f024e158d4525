/** The assembled application: what it needs from outside, and every use case it offers. */
@NullMarked
package dev.jarbase.application;

import org.jspecify.annotations.NullMarked;
