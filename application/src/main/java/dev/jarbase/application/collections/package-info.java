/**
 * The use cases of collections: list, view, save, import, truncate and delete them, try views; and the holder of the
 * catalog that everything else reads. Records are not here.
 */
@NullMarked
package dev.jarbase.application.collections;

import org.jspecify.annotations.NullMarked;
