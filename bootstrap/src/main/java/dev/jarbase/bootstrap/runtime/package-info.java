/** An opened data directory while a command or a server works on it. */
@NullMarked
package dev.jarbase.bootstrap.runtime;

import org.jspecify.annotations.NullMarked;
