/** Expected refusals and the errors of submitted values; the outside turns them into statuses or exit codes. */
@NullMarked
package dev.jarbase.domain.fault;

import org.jspecify.annotations.NullMarked;
