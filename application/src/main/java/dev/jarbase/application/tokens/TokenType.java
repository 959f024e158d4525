package dev.jarbase.application.tokens;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.record.Record;

/** What a token is good for. */
public enum TokenType {
    AUTH("auth"),
    FILE("file"),
    VERIFICATION("verification"),
    PASSWORD_RESET("passwordReset"),
    EMAIL_CHANGE("emailChange");

    private final String word;

    TokenType(String word) {
        this.word = word;
    }

    /** The word in the {@code type} claim. */
    public String word() {
        return word;
    }

    /** The key that a token of an account is signed with, and how long it lives. */
    Terms terms(Record account) {
        AuthOptions.Token options = options(account.collection()
                .auth()
                .orElseThrow(() -> new IllegalArgumentException(account + " is no account")));
        return new Terms(account.text("tokenKey") + options.secret(), options.duration());
    }

    private AuthOptions.Token options(AuthOptions options) {
        return switch (this) {
            case AUTH -> options.authToken();
            case FILE -> options.fileToken();
            case VERIFICATION -> options.verificationToken();
            case PASSWORD_RESET -> options.passwordResetToken();
            case EMAIL_CHANGE -> options.emailChangeToken();
        };
    }

    /** How a token is signed, and for how many seconds it is valid. */
    record Terms(String key, long seconds) {
        @Override
        public String toString() {
            return "Terms[" + seconds + "]";
        }
    }
}
