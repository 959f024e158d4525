package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.collection.AuthOptions.Otp;
import dev.jarbase.domain.collection.AuthOptions.Token;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.IndexStatement;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.FieldErrors.Collector;
import dev.jarbase.domain.fault.FieldErrors.Single;
import dev.jarbase.domain.fault.FieldErrors.Tree;
import dev.jarbase.domain.fault.RuleErrors;
import dev.jarbase.domain.oauth2.KnownProvider;
import dev.jarbase.domain.rule.AccessRule;
import dev.jarbase.domain.text.UrlFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the options of auth collections. */
final class AuthOptionsChecks {
    private static final int MIN_DURATION = 10;
    private static final int MAX_SHORT_DURATION = 86_400;
    private static final int MAX_TOKEN_DURATION = 94_670_856;
    private static final int MIN_OTP_LENGTH = 4;

    private final AuthOptions options;
    private final Collection collection;
    private final RuleChecker rules;

    /** Checks rules of the collection against its fields and against those that were stored. */
    @FunctionalInterface
    interface RuleChecker {
        Optional<Single> check(AccessRule rule, Optional<AccessRule> before);
    }

    private AuthOptionsChecks(AuthOptions options, Collection collection, RuleChecker rules) {
        this.options = options;
        this.collection = collection;
        this.rules = rules;
    }

    /**
     * Returns what is wrong, by option.
     *
     * @param before the options that were stored, if any
     */
    static Tree check(AuthOptions options, Optional<AuthOptions> before, Collection collection, RuleChecker rules) {
        var checks = new AuthOptionsChecks(options, collection, rules);
        Tree own = checks.own(before);
        return own.isEmpty() ? checks.together(before) : own;
    }

    /** What each option says by itself. */
    private Tree own(Optional<AuthOptions> before) {
        return new Collector()
                .put("authRule", rules.check(options.authRule(), before.map(AuthOptions::authRule)))
                .put("manageRule", manageRule(before))
                .put(
                        "authAlert",
                        nested("emailTemplate", template(options.authAlert().emailTemplate())))
                .put("passwordAuth", passwordAuth())
                .put("oauth2", oauth2(options.oauth2()))
                .put("otp", otp(options.otp()))
                .put("mfa", mfa())
                .put("authToken", token(options.authToken()))
                .put("passwordResetToken", token(options.passwordResetToken()))
                .put("emailChangeToken", token(options.emailChangeToken()))
                .put("verificationToken", token(options.verificationToken()))
                .put("fileToken", token(options.fileToken()))
                .put("verificationTemplate", template(options.verificationTemplate()))
                .put("resetPasswordTemplate", template(options.resetPasswordTemplate()))
                .put("confirmEmailChangeTemplate", template(options.confirmEmailChangeTemplate()))
                .toTree();
    }

    /** What the options say to each other; looked at once each of them is right. */
    private Tree together(Optional<AuthOptions> before) {
        if (options.mfa().enabled()) {
            if (enabledMethods() < 2) {
                return FieldErrors.at(
                        "mfa",
                        FieldErrors.at(
                                "enabled",
                                FieldErrors.of(
                                        "validation_mfa_not_enough_auths",
                                        "MFA requires at least 2 auth methods to be enabled.")));
            }
            Optional<Single> rule = mfaRule(before);
            if (rule.isPresent()) {
                return FieldErrors.at("mfa", FieldErrors.at("rule", rule.get()));
            }
        }
        return options.passwordAuth().enabled()
                ? identityFields()
                        .map(error -> FieldErrors.at("passwordAuth", FieldErrors.at("identityFields", error)))
                        .orElse(FieldErrors.NONE)
                : FieldErrors.NONE;
    }

    private int enabledMethods() {
        return (options.passwordAuth().enabled() ? 1 : 0)
                + (options.oauth2().enabled() ? 1 : 0)
                + (options.otp().enabled() ? 1 : 0);
    }

    private Optional<Single> manageRule(Optional<AuthOptions> before) {
        return options.manageRule().equals(AccessRule.OPEN)
                ? Optional.of(FieldErrors.of("validation_nil_or_not_empty_required", "cannot be blank"))
                : rules.check(options.manageRule(), before.map(AuthOptions::manageRule));
    }

    private Optional<Single> mfaRule(Optional<AuthOptions> before) {
        String rule = options.mfa().rule();
        return rule.isEmpty()
                ? Optional.empty()
                : rules.check(
                        AccessRule.of(rule),
                        before.map(old -> AccessRule.of(old.mfa().rule())));
    }

    private Tree passwordAuth() {
        boolean missing = options.passwordAuth().enabled()
                && options.passwordAuth().identityFields().isEmpty();
        return missing ? FieldErrors.at("identityFields", RuleErrors.required()) : FieldErrors.NONE;
    }

    private Optional<Single> identityFields() {
        for (String name : options.passwordAuth().identityFields()) {
            if (collection.field(name).isEmpty()) {
                return Optional.of(CollectionChecks.about(
                        "validation_missing_field", "Invalid or missing field " + name, "fieldName", name));
            }
            if (!IndexStatement.isUnique(collection.indexes(), name)) {
                return Optional.of(CollectionChecks.about(
                        "validation_missing_unique_constraint",
                        "The field " + name + " doesn't have a UNIQUE constraint.",
                        "fieldName",
                        name));
            }
        }
        return Optional.empty();
    }

    private Tree mfa() {
        return options.mfa().enabled()
                ? new Collector()
                        .put("duration", within(options.mfa().duration(), MIN_DURATION, MAX_SHORT_DURATION))
                        .toTree()
                : FieldErrors.NONE;
    }

    private static Tree otp(Otp otp) {
        var errors = new Collector();
        if (otp.enabled()) {
            errors.put("duration", within(otp.duration(), MIN_DURATION, MAX_SHORT_DURATION));
            errors.put("length", within(otp.length(), MIN_OTP_LENGTH, Long.MAX_VALUE));
        }
        return errors.put("emailTemplate", template(otp.emailTemplate())).toTree();
    }

    private static Tree token(Token token) {
        int secret = CollectionChecks.bytes(token.secret());
        Optional<Single> secretError = secret == 0
                ? Optional.of(RuleErrors.required())
                : secret < 30 || secret > 255 ? Optional.of(RuleErrors.length(30, 255)) : Optional.empty();
        return new Collector()
                .put("secret", secretError)
                .put("duration", within(token.duration(), MIN_DURATION, MAX_TOKEN_DURATION))
                .toTree();
    }

    private static Tree template(EmailTemplate template) {
        return new Collector()
                .put("subject", required(template.subject()))
                .put("body", required(template.body()))
                .toTree();
    }

    private static Tree oauth2(OAuth2 oauth2) {
        if (!oauth2.enabled()) {
            return FieldErrors.NONE;
        }
        Tree providers = duplicates(oauth2.providers());
        return nested("providers", providers.isEmpty() ? providers(oauth2.providers()) : providers);
    }

    private static Tree duplicates(List<AuthOptions.Provider> providers) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < providers.size(); i++) {
            String name = providers.get(i).name();
            if (!name.isEmpty() && !names.add(name)) {
                Single error = CollectionChecks.about(
                        "validation_duplicated_provider",
                        "The provider " + name + " is already registered.",
                        "name",
                        name);
                return FieldErrors.at(Integer.toString(i), FieldErrors.at("name", error));
            }
        }
        return FieldErrors.NONE;
    }

    private static Tree providers(List<AuthOptions.Provider> providers) {
        var errors = new Collector();
        for (int i = 0; i < providers.size(); i++) {
            errors.put(Integer.toString(i), provider(providers.get(i)));
        }
        return errors.toTree();
    }

    private static Tree provider(AuthOptions.Provider provider) {
        return new Collector()
                .put("name", providerName(provider.name()))
                .put("clientId", required(provider.clientId()))
                .put("clientSecret", required(provider.clientSecret()))
                .put("authURL", url(provider.authUrl()))
                .put("tokenURL", url(provider.tokenUrl()))
                .put("userInfoURL", url(provider.userInfoUrl()))
                .toTree();
    }

    private static Optional<Single> providerName(String name) {
        if (name.isEmpty()) {
            return Optional.of(RuleErrors.required());
        }
        return KnownProvider.isKnown(name)
                ? Optional.empty()
                : Optional.of(CollectionChecks.about(
                        "validation_missing_provider",
                        "Invalid or missing provider with name " + name + ".",
                        "name",
                        name));
    }

    private static Optional<Single> url(String url) {
        return url.isEmpty() || UrlFormat.isUrl(url) ? Optional.empty() : Optional.of(RuleErrors.url());
    }

    private static Optional<Single> required(String text) {
        return text.isEmpty() ? Optional.of(RuleErrors.required()) : Optional.empty();
    }

    private static Optional<Single> within(long number, long min, long max) {
        if (number == 0) {
            return Optional.of(RuleErrors.required());
        }
        if (number < min) {
            return Optional.of(RuleErrors.tooSmall(min));
        }
        return number > max ? Optional.of(RuleErrors.tooGreat(max)) : Optional.empty();
    }

    private static Tree nested(String property, Tree errors) {
        return errors.isEmpty() ? errors : FieldErrors.at(property, errors);
    }
}
