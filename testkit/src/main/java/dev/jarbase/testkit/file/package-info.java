/** The contract of stores of blobs, and a store in memory that keeps it. */
@NullMarked
package dev.jarbase.testkit.file;

import org.jspecify.annotations.NullMarked;
