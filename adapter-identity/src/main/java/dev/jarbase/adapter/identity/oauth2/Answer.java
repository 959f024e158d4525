package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;

/**
 * What a provider said of an account.
 *
 * @param tree the answer
 * @param further what else can be asked
 */
record Answer(OAuth2Provider provider, OAuth2Tokens tokens, JsonTree tree, Further further) {

    /** What else can be asked about the account. */
    interface Further {
        /** Gets an address with the access token. */
        HttpCalls.Answer get(String url);

        /** Returns the claims of the id token as it came from the provider, if it is valid now. */
        JsonTree claims();
    }
}
