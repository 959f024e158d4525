/** Points where code of others joins in: ordered chains of handlers around what the application does. */
@NullMarked
package dev.jarbase.application.hooks;

import org.jspecify.annotations.NullMarked;
