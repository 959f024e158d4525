package dev.jarbase.domain.collection;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.AuthOptions.AuthAlert;
import dev.jarbase.domain.collection.AuthOptions.MappedFields;
import dev.jarbase.domain.collection.AuthOptions.Mfa;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.collection.AuthOptions.Otp;
import dev.jarbase.domain.collection.AuthOptions.PasswordAuth;
import dev.jarbase.domain.collection.AuthOptions.Token;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.rule.AccessRule;
import java.util.List;

/** Collections as they begin: with the fields, indexes and options of their type. */
public final class CollectionDefaults {
    private static final int SECRET_LENGTH = 50;

    private CollectionDefaults() {}

    /** Returns a new collection of a type under the id that follows from type and name. */
    public static Collection.Definition blank(CollectionType type, String name, Entropy entropy) {
        return blank(type, name, CollectionIds.derive(type.word(), name), entropy);
    }

    /** Returns a new collection of a type under an id, which is also in the names of its indexes. */
    public static Collection.Definition blank(CollectionType type, String name, String id, Entropy entropy) {
        return SystemFields.enforce(new Collection.Definition(
                id, name, type, false, List.of(), List.of(), AccessRules.LOCKED, options(type, entropy), "", ""));
    }

    /**
     * Returns the draft of a new collection of a type that may be unknown; it then is a base collection so far.
     *
     * @param id empty to have one made of type and name
     */
    public static CollectionDraft draft(String type, String name, String id, Entropy entropy) {
        CollectionType known = CollectionType.of(type).orElse(CollectionType.BASE);
        String word = type.isEmpty() ? known.word() : type;
        String ownId = id.isEmpty() ? CollectionIds.derive(word, name) : id;
        return new CollectionDraft(blank(known, name, ownId, entropy), word);
    }

    /** Returns a new secret for a kind of token. */
    public static String secret(Entropy entropy) {
        return entropy.text(SECRET_LENGTH, Entropy.ALPHANUMERIC);
    }

    private static CollectionOptions options(CollectionType type, Entropy entropy) {
        return switch (type) {
            case BASE -> CollectionOptions.Base.EMPTY;
            case VIEW -> new CollectionOptions.View("", JsonValue.Obj.EMPTY);
            case AUTH -> new CollectionOptions.Auth(auth(entropy), JsonValue.Obj.EMPTY);
        };
    }

    private static AuthOptions auth(Entropy entropy) {
        return new AuthOptions(
                AccessRule.OPEN,
                AccessRule.LOCKED,
                new AuthAlert(true, MailTemplates.AUTH_ALERT),
                new OAuth2(false, List.of(), new MappedFields("", "", "", "")),
                new PasswordAuth(true, List.of("email")),
                new Mfa(false, 600, ""),
                new Otp(false, 180, 8, MailTemplates.OTP),
                new Token(secret(entropy), 432_000),
                new Token(secret(entropy), 1_800),
                new Token(secret(entropy), 1_800),
                new Token(secret(entropy), 86_400),
                new Token(secret(entropy), 180),
                MailTemplates.VERIFICATION,
                MailTemplates.PASSWORD_RESET,
                MailTemplates.EMAIL_CHANGE);
    }
}
