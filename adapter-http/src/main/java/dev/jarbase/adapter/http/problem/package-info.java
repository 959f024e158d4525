/** Faults as statuses and error bodies: {@link dev.jarbase.adapter.http.problem.Problem} is the one place. */
@NullMarked
package dev.jarbase.adapter.http.problem;

import org.jspecify.annotations.NullMarked;
