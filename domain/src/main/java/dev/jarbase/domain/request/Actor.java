package dev.jarbase.domain.request;

import dev.jarbase.domain.record.Record;
import java.util.Optional;

/** Who asks for something. */
public sealed interface Actor {

    /** Somebody who did not sign in. */
    enum Guest implements Actor {
        GUEST
    }

    /** The program itself: hooks, embedders, command line, jobs. No rule is asked. */
    enum System implements Actor {
        SYSTEM
    }

    /**
     * Somebody who signed in.
     *
     * @param record the account as stored when the request came
     * @param token the presented token
     */
    record Account(Record record, String token) implements Actor {
        @Override
        public String toString() {
            return "Account[" + record + "]";
        }
    }

    /** Nobody in particular. */
    static Actor guest() {
        return Guest.GUEST;
    }

    /** The program itself. */
    static Actor system() {
        return System.SYSTEM;
    }

    /** Whether rules do not apply: the program itself or a superuser. */
    default boolean isPrivileged() {
        return switch (this) {
            case Guest ignored -> false;
            case System ignored -> true;
            case Account account -> account.record().collection().isSuperusers();
        };
    }

    /** Whether this is a superuser account. */
    default boolean isSuperuser() {
        return this instanceof Account && isPrivileged();
    }

    /** The account that signed in, if any. */
    default Optional<Record> account() {
        return this instanceof Account account ? Optional.of(account.record()) : Optional.empty();
    }
}
