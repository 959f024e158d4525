/** Units of work: a transaction and what waits for its end. */
@NullMarked
package dev.jarbase.application.work;

import org.jspecify.annotations.NullMarked;
