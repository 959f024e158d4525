package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;

/** The check that a collection holds accounts. */
final class AuthCollections {
    private AuthCollections() {}

    static AuthOptions options(Collection collection) {
        return collection.auth().orElseThrow(() -> Fault.notFound("Missing or invalid auth collection context."));
    }
}
