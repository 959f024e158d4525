package dev.jarbase.domain.collection;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;
import java.util.Optional;

/**
 * How the accounts of an auth collection sign in; durations in seconds.
 *
 * @param authRule who may sign in at all
 * @param manageRule who may change e-mail, password and state of others; {@code LOCKED} for superusers only
 */
public record AuthOptions(
        AccessRule authRule,
        AccessRule manageRule,
        AuthAlert authAlert,
        OAuth2 oauth2,
        PasswordAuth passwordAuth,
        Mfa mfa,
        Otp otp,
        Token authToken,
        Token passwordResetToken,
        Token emailChangeToken,
        Token verificationToken,
        Token fileToken,
        EmailTemplate verificationTemplate,
        EmailTemplate resetPasswordTemplate,
        EmailTemplate confirmEmailChangeTemplate) {

    /** Subject and HTML body of a mail, with placeholders. */
    public record EmailTemplate(String subject, String body) {}

    /** The mail that tells of a sign-in from a new place. */
    public record AuthAlert(boolean enabled, EmailTemplate emailTemplate) {}

    /** Sign-in with a password, by any of the named fields. */
    public record PasswordAuth(boolean enabled, List<String> identityFields) {
        public PasswordAuth {
            identityFields = List.copyOf(identityFields);
        }
    }

    /** A second factor; {@code rule} empty means for everyone. */
    public record Mfa(boolean enabled, long duration, String rule) {}

    /** Sign-in with a one-time password of {@code length} digits. */
    public record Otp(boolean enabled, long duration, long length, EmailTemplate emailTemplate) {}

    /** A kind of token: the secret half of its key and how long it lives. */
    public record Token(String secret, long duration) {
        @Override
        public String toString() {
            return "Token[duration=" + duration + "]";
        }
    }

    /** Sign-in through other providers. */
    public record OAuth2(boolean enabled, List<Provider> providers, MappedFields mappedFields) {
        public OAuth2 {
            providers = List.copyOf(providers);
        }
    }

    /** Which fields take what a provider tells of an account; empty for none. */
    public record MappedFields(String id, String name, String username, String avatarUrl) {}

    /** One provider as configured; empty texts take the provider's defaults. */
    public record Provider(
            Optional<Boolean> pkce,
            String name,
            String clientId,
            String clientSecret,
            String authUrl,
            String tokenUrl,
            String userInfoUrl,
            String displayName,
            Optional<JsonValue.Obj> extra) {
        @Override
        public String toString() {
            return "Provider[" + name + "]";
        }
    }
}
