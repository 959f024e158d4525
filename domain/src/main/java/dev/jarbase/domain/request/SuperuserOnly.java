package dev.jarbase.domain.request;

import dev.jarbase.domain.fault.Fault;

/** The check of everything that is for superusers and the program itself. */
public final class SuperuserOnly {
    private SuperuserOnly() {}

    /** Throws the fault for a guest or for somebody who is no superuser. */
    public static void check(Actor actor) {
        if (actor.isPrivileged()) {
            return;
        }
        throw actor instanceof Actor.Account
                ? Fault.forbidden("The authorized record is not allowed to perform this action.")
                : Fault.unauthenticated();
    }
}
