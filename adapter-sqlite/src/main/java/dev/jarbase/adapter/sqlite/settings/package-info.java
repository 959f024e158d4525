/** The settings row, encrypted if a key was configured. */
@NullMarked
package dev.jarbase.adapter.sqlite.settings;

import org.jspecify.annotations.NullMarked;
