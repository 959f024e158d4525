package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.record.Record;

/** What only records of auth collections have. */
final class Accounts {
    private Accounts() {}

    static AuthOptions options(Record account) {
        return account.collection().auth().orElseThrow(() -> new IllegalArgumentException(account + " is no account"));
    }

    /** What tells an account from all others. */
    static String key(Record account) {
        return account.collection().id() + '/' + account.id();
    }
}
