/** OAuth2 providers: what is known of them, how collections configure them, and the port that talks to them. */
@NullMarked
package dev.jarbase.domain.oauth2;

import org.jspecify.annotations.NullMarked;
