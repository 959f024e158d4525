package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;

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

    AuthOptions.Token options(AuthOptions options) {
        return switch (this) {
            case AUTH -> options.authToken();
            case FILE -> options.fileToken();
            case VERIFICATION -> options.verificationToken();
            case PASSWORD_RESET -> options.passwordResetToken();
            case EMAIL_CHANGE -> options.emailChangeToken();
        };
    }
}
