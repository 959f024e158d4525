/** What every area of the application works with: the ports, and what is made of them before any area. */
@NullMarked
package dev.jarbase.application.core;

import org.jspecify.annotations.NullMarked;
