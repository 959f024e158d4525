/** Files of records as callers get them: who may, which blob it is, and the tokens for protected ones. */
@NullMarked
package dev.jarbase.application.files;

import org.jspecify.annotations.NullMarked;
