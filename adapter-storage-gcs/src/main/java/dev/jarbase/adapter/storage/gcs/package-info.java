/** Blobs in a bucket of Google Cloud Storage, over the JSON API of its client library. */
@NullMarked
package dev.jarbase.adapter.storage.gcs;

import org.jspecify.annotations.NullMarked;
