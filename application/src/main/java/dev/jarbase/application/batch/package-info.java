/** Several record requests in one transaction. */
@NullMarked
package dev.jarbase.application.batch;

import org.jspecify.annotations.NullMarked;
