package dev.jarbase.domain.oauth2;

import dev.jarbase.domain.file.SubmittedFile;

/**
 * Talks to OAuth2 providers (RFC 6749, OpenID Connect Core 1.0). Thread-safe; calls block, {@link #exchange} and
 * {@link #user} for at most 30 seconds each, {@link #avatar} for at most 10, {@link #complete} for at most 5.
 */
public interface OAuth2Providers {
    /**
     * Returns a provider with the addresses that its issuer publishes in place of those that nobody named; the same if it
     * has no issuer. The other methods do this by themselves.
     *
     * @throws OAuth2Exception if the issuer does not publish them
     */
    OAuth2Provider complete(OAuth2Provider provider);

    /**
     * Gives a code for tokens. The code is spent, whatever comes of it.
     *
     * @throws OAuth2Exception if the provider refuses, such as a code that was used before, or cannot be asked
     */
    OAuth2Tokens exchange(OAuth2Provider provider, OAuth2Grant grant);

    /**
     * Returns whose tokens they are. An id token that this is read from was checked before.
     *
     * @throws OAuth2Exception if the provider does not tell, the account is not active, or an id token is not valid
     */
    OAuth2User user(OAuth2Provider provider, OAuth2Tokens tokens);

    /**
     * Returns the picture at an address, of at most 32 MiB. Addresses inside of private networks are refused, because
     * anybody may have chosen the picture.
     *
     * @throws OAuth2Exception if there is no picture that may be had
     */
    SubmittedFile avatar(String url);
}
