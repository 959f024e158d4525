package dev.jarbase.domain.collection;

import dev.jarbase.domain.collection.AuthOptions.Mfa;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.collection.AuthOptions.PasswordAuth;
import dev.jarbase.domain.collection.AuthOptions.Token;

/** Options of an auth collection with some parts replaced. */
public record AuthOptionsChange(AuthOptions made) {

    public static AuthOptionsChange of(AuthOptions options) {
        return new AuthOptionsChange(options);
    }

    public AuthOptionsChange oauth2(OAuth2 oauth2) {
        return with(oauth2, made.passwordAuth(), made.mfa(), made.authToken());
    }

    public AuthOptionsChange passwordAuth(PasswordAuth passwordAuth) {
        return with(made.oauth2(), passwordAuth, made.mfa(), made.authToken());
    }

    public AuthOptionsChange mfa(Mfa mfa) {
        return with(made.oauth2(), made.passwordAuth(), mfa, made.authToken());
    }

    public AuthOptionsChange authToken(Token authToken) {
        return with(made.oauth2(), made.passwordAuth(), made.mfa(), authToken);
    }

    private AuthOptionsChange with(OAuth2 oauth2, PasswordAuth passwordAuth, Mfa mfa, Token authToken) {
        return of(new AuthOptions(
                made.authRule(),
                made.manageRule(),
                made.authAlert(),
                oauth2,
                passwordAuth,
                mfa,
                made.otp(),
                authToken,
                made.passwordResetToken(),
                made.emailChangeToken(),
                made.verificationToken(),
                made.fileToken(),
                made.verificationTemplate(),
                made.resetPasswordTemplate(),
                made.confirmEmailChangeTemplate()));
    }
}
