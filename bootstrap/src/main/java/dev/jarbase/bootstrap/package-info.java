/** Where everything comes together: the process, the wiring and the embedding API. */
@NullMarked
package dev.jarbase.bootstrap;

import org.jspecify.annotations.NullMarked;
