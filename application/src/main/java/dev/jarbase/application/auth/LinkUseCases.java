package dev.jarbase.application.auth;

import java.time.Duration;

/** The use cases of links that are mailed: asking for one, and following it. */
public record LinkUseCases(
        RequestVerification requestVerification,
        ConfirmVerification confirmVerification,
        RequestPasswordReset requestPasswordReset,
        ConfirmPasswordReset confirmPasswordReset,
        RequestEmailChange requestEmailChange,
        ConfirmEmailChange confirmEmailChange) {
    private static final Duration PAUSE = Duration.ofMinutes(2);

    static LinkUseCases of(AuthUseCases.Parts parts, ProvenAccount proven) {
        var search = new IdentitySearch(parts.core().records());
        var verifications = new Attempts(parts.core().clock(), 1, PAUSE);
        var resets = new Attempts(parts.core().clock(), 1, PAUSE);
        return new LinkUseCases(
                new RequestVerification(parts, search, verifications),
                new ConfirmVerification(parts, proven, verifications),
                new RequestPasswordReset(parts, search, resets),
                new ConfirmPasswordReset(parts, proven, resets),
                new RequestEmailChange(parts, search),
                new ConfirmEmailChange(parts, proven, search));
    }
}
