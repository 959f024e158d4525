/** Where files and backups are kept now, trying a bucket out, and moving files from one place to another. */
@NullMarked
package dev.jarbase.application.storage;

import org.jspecify.annotations.NullMarked;
