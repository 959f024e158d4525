/** Viewing and changing the settings, and the settings in force. */
@NullMarked
package dev.jarbase.application.settings;

import org.jspecify.annotations.NullMarked;
