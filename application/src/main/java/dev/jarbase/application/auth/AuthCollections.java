package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;

/** Checks of the collection of a request. */
final class AuthCollections {
    private AuthCollections() {}

    static AuthOptions options(Collection collection) {
        return collection.auth().orElseThrow(() -> Fault.notFound("Missing or invalid auth collection context."));
    }

    /** Refuses what superusers have no need of. */
    static void refuseSuperusers(Collection collection, String sentence) {
        if (collection.isSuperusers()) {
            throw Fault.invalid(sentence);
        }
    }

    /** Returns the caller, who must have an account of the collection. */
    static Actor.Account caller(SignInRequest request) {
        if (!(request.info().actor() instanceof Actor.Account account)) {
            throw Fault.unauthenticated();
        }
        Collection own = account.record().collection();
        if (!own.id().equals(request.collection().id())) {
            // peer: names the collection of the caller, not the one that is wanted
            throw Fault.forbidden("The request requires auth record from " + own.name() + " collection.");
        }
        return account;
    }
}
