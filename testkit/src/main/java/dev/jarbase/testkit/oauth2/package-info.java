/** An OAuth2 provider in memory. */
@NullMarked
package dev.jarbase.testkit.oauth2;

import org.jspecify.annotations.NullMarked;
