/** What superusers configure at run time, and the port that stores it. */
@NullMarked
package dev.jarbase.domain.settings;

import org.jspecify.annotations.NullMarked;
