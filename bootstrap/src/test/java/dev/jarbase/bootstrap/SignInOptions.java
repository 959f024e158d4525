package dev.jarbase.bootstrap;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;

/** Options of an auth collection, of which tests change one at a time. */
final class SignInOptions {
    private final AuthOptions rest;
    private AccessRule authRule;
    private AuthOptions.OAuth2 oauth2;
    private AuthOptions.PasswordAuth password;
    private AuthOptions.Mfa mfa;
    private AuthOptions.Otp otp;

    private SignInOptions(AuthOptions options) {
        rest = options;
        authRule = options.authRule();
        oauth2 = options.oauth2();
        password = options.passwordAuth();
        mfa = options.mfa();
        otp = options.otp();
    }

    static SignInOptions of(AuthOptions options) {
        return new SignInOptions(options);
    }

    SignInOptions rule(AccessRule rule) {
        authRule = rule;
        return this;
    }

    SignInOptions passwords(boolean enabled) {
        password = new AuthOptions.PasswordAuth(enabled, password.identityFields());
        return this;
    }

    SignInOptions identities(String... fields) {
        password = new AuthOptions.PasswordAuth(true, List.of(fields));
        return this;
    }

    SignInOptions secondFactor(String rule) {
        mfa = new AuthOptions.Mfa(true, 600, rule);
        return this;
    }

    SignInOptions otps() {
        otp = new AuthOptions.Otp(true, 180, 8, otp.emailTemplate());
        return this;
    }

    SignInOptions providers(AuthOptions.Provider... providers) {
        oauth2 = new AuthOptions.OAuth2(true, List.of(providers), oauth2.mappedFields());
        return this;
    }

    AuthOptions toAuthOptions() {
        return new AuthOptions(
                authRule,
                rest.manageRule(),
                rest.authAlert(),
                oauth2,
                password,
                mfa,
                otp,
                rest.authToken(),
                rest.passwordResetToken(),
                rest.emailChangeToken(),
                rest.verificationToken(),
                rest.fileToken(),
                rest.verificationTemplate(),
                rest.resetPasswordTemplate(),
                rest.confirmEmailChangeTemplate());
    }
}
