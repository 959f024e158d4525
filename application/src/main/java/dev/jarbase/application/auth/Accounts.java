package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.record.Record;

/** What only records of auth collections have. */
final class Accounts {
    private Accounts() {}

    static AuthOptions options(Record account) {
        return account.collection().auth().orElseThrow(() -> new IllegalArgumentException(account + " is no account"));
    }

    /** The key that tokens of an account are signed with. */
    static String tokenKey(Record account, TokenType type) {
        return account.text("tokenKey") + type.options(options(account)).secret();
    }
}
