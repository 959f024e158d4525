/** Blobs as files below a folder, with what is noted about each in a file beside it. */
@NullMarked
package dev.jarbase.adapter.storage.local;

import org.jspecify.annotations.NullMarked;
