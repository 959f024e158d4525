package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.request.RequestInfo;

/**
 * Somebody asks for a token.
 *
 * @param collection whose accounts are meant; of any type
 * @param form the submitted body
 * @param info the request as rules and hooks see it
 * @param realIp the address of the client; see {@link dev.jarbase.domain.settings.ClientAddress}
 */
public record SignInRequest(Collection collection, FormBody form, RequestInfo info, String realIp) {

    SignInRequest in(String context) {
        return new SignInRequest(collection, form, info.withContext(context), realIp);
    }
}
