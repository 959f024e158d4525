/** Work that is repeated by cron expressions: the jobs of the program and those that an embedder adds. */
@NullMarked
package dev.jarbase.application.crons;

import org.jspecify.annotations.NullMarked;
