package dev.jarbase.application.auth;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.mail.MailUseCases;
import dev.jarbase.application.records.AccountReferences;
import dev.jarbase.application.records.CreateRecord;
import dev.jarbase.application.records.EnrichRecords;
import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.application.records.RemoveRecord;
import dev.jarbase.application.records.SaveRecord;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.application.tokens.TokenCheck;
import dev.jarbase.application.tokens.TokenIssuer;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.auth.TokenCodec;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.oauth2.AppleClientSecrets;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;
import java.time.InstantSource;
import java.util.function.Supplier;

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
            RecordStore records,
            PasswordHasher passwords,
            TokenCodec tokens,
            AppleClientSecrets appleSecrets,
            Entropy entropy,
            InstantSource clock,
            UnitOfWork work,
            Hooks hooks,
            Supplier<Catalog> catalog,
            CurrentSettings settings,
            CreateRecord create,
            SaveRecord save,
            RemoveRecord remove,
            EnrichRecords enrich,
            NewPasswords newPasswords,
            AccountReferences references,
            MailUseCases mails,
            OAuth2Providers oauth2,
            PatternEngine patterns,
            boolean isDevelopment) {}

    public static AuthUseCases of(Parts parts) {
        var check = new TokenCheck(parts.tokens(), parts.records(), parts.catalog());
        var issuer = new TokenIssuer(parts.tokens(), parts.clock());
        var rules = new RuleMatch(parts.records(), parts.catalog(), parts.clock());
        var signIn = new SignIn(
                parts.settings(),
                rules,
                parts.hooks().recordRequests().auth(),
                new SecondFactor(parts, rules),
                parts.enrich(),
                new SignInPlaces(parts));
        var proven = new ProvenAccount(parts, check);
        var otps = new OneTimePasswords(parts);
        var decoys = new DecoyOtps(parts.entropy(), parts.clock());
        var appleNames = new AppleNames(parts.clock());
        return new AuthUseCases(
                new Authenticate(check),
                check,
                issuer,
                new AuthWithPassword(parts, issuer, signIn),
                new AuthRefresh(parts, issuer, signIn),
                new Impersonate(parts, issuer, signIn),
                new ListAuthMethods(parts),
                new RequestOtp(parts, new IdentitySearch(parts.records()), otps, decoys),
                new AuthWithOtp(parts, new AuthWithOtp.Shared(otps, decoys, proven, issuer, signIn)),
                new AuthWithOAuth2(parts, appleNames, issuer, signIn),
                appleNames,
                LinkUseCases.of(parts, proven),
                new GenerateAppleSecret(parts.appleSecrets()));
    }
}
