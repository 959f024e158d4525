/**
 * Talks to OAuth2 providers: {@link WebOAuth2Providers} is the door, {@code Profiles} the table of what each of them says
 * of an account. Nothing here is loaded before somebody signs in by a provider.
 */
@NullMarked
package dev.jarbase.adapter.identity.oauth2;

import org.jspecify.annotations.NullMarked;
