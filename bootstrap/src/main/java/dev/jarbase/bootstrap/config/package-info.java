/** What can be configured: {@code jarbase.yaml}, then {@code JARBASE_} variables, then flags. */
@NullMarked
package dev.jarbase.bootstrap.config;

import org.jspecify.annotations.NullMarked;
