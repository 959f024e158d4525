/**
 * Blobs in a bucket of an S3-compatible store, over its REST API with requests signed by Signature Version 4. Keys and what
 * is noted about blobs are as PocketBase writes them.
 */
@NullMarked
package dev.jarbase.adapter.storage.s3;

import org.jspecify.annotations.NullMarked;
