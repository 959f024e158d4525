package dev.jarbase.application.auth;

import dev.jarbase.application.core.Core;
import dev.jarbase.application.core.Ports;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.application.records.RecordUseCases;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenIssuer;

/** The use cases of accounts, wired to each other. */
public record AuthUseCases(
        Authenticate authenticate,
        TokenCheck tokenCheck,
        TokenIssuer tokenIssuer,
        AuthWithPassword withPassword,
        AuthRefresh refresh,
        Impersonate impersonate,
        ListAuthMethods methods,
        RequestOtp requestOtp,
        AuthWithOtp withOtp,
        AuthWithOAuth2 withOAuth2,
        AppleNames appleNames,
        LinkUseCases links,
        GenerateAppleSecret appleSecret) {

    /**
     * What the use cases are made of.
     *
     * @param isDevelopment whether an account may be mailed any number of one-time passwords
     */
    public record Parts(
            Core core, Ports.Accounts ports, RecordUseCases records, MailUseCases mails, boolean isDevelopment) {}

    public static AuthUseCases of(Parts parts) {
        var check = new TokenCheck(
                parts.ports().tokens(), parts.core().records(), parts.core().catalog());
        var issuer = new TokenIssuer(parts.ports().tokens(), parts.core().clock());
        var rules = new RuleMatch(
                parts.core().records(), parts.core().catalog(), parts.core().clock());
        var signIn = new SignIn(
                parts.core().settings(),
                rules,
                parts.core().hooks().recordRequests().auth(),
                new SecondFactor(parts, rules),
                parts.records().enrich(),
                new SignInPlaces(parts));
        var proven = new ProvenAccount(parts, check);
        var otps = new OneTimePasswords(parts);
        var decoys = new DecoyOtps(parts.core().entropy(), parts.core().clock());
        var appleNames = new AppleNames(parts.core().clock());
        return new AuthUseCases(
                new Authenticate(check),
                check,
                issuer,
                new AuthWithPassword(parts, issuer, signIn),
                new AuthRefresh(parts, issuer, signIn),
                new Impersonate(parts, issuer, signIn),
                new ListAuthMethods(parts),
                new RequestOtp(parts, new IdentitySearch(parts.core().records()), otps, decoys),
                new AuthWithOtp(parts, new AuthWithOtp.Shared(otps, decoys, proven, issuer, signIn)),
                new AuthWithOAuth2(parts, appleNames, issuer, signIn),
                appleNames,
                LinkUseCases.of(parts, proven),
                new GenerateAppleSecret(parts.ports().appleSecrets()));
    }
}
