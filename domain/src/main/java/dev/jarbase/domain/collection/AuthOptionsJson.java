package dev.jarbase.domain.collection;

import dev.jarbase.domain.collection.AuthOptions.AuthAlert;
import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;
import dev.jarbase.domain.collection.AuthOptions.MappedFields;
import dev.jarbase.domain.collection.AuthOptions.Mfa;
import dev.jarbase.domain.collection.AuthOptions.OAuth2;
import dev.jarbase.domain.collection.AuthOptions.Otp;
import dev.jarbase.domain.collection.AuthOptions.PasswordAuth;
import dev.jarbase.domain.collection.AuthOptions.Token;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON of the options of auth collections. */
final class AuthOptionsJson {
    private AuthOptionsJson() {}

    /** Reads options that have the shape {@link CollectionShapes#AUTH}. */
    static AuthOptions read(JsonParts json) {
        JsonParts alert = json.parts("authAlert");
        JsonParts password = json.parts("passwordAuth");
        JsonParts mfa = json.parts("mfa");
        JsonParts otp = json.parts("otp");
        return new AuthOptions(
                json.rule("authRule"),
                json.rule("manageRule"),
                new AuthAlert(alert.flag("enabled"), template(alert.parts("emailTemplate"))),
                oauth2(json.parts("oauth2")),
                new PasswordAuth(password.flag("enabled"), password.texts("identityFields")),
                new Mfa(mfa.flag("enabled"), mfa.whole("duration"), mfa.text("rule")),
                new Otp(
                        otp.flag("enabled"),
                        otp.whole("duration"),
                        otp.whole("length"),
                        template(otp.parts("emailTemplate"))),
                token(json.parts("authToken")),
                token(json.parts("passwordResetToken")),
                token(json.parts("emailChangeToken")),
                token(json.parts("verificationToken")),
                token(json.parts("fileToken")),
                template(json.parts("verificationTemplate")),
                template(json.parts("resetPasswordTemplate")),
                template(json.parts("confirmEmailChangeTemplate")));
    }

    /** Returns all options in their stored order. */
    static Obj write(AuthOptions options, boolean withSecrets) {
        return JsonParts.object(
                "authRule", options.authRule(),
                "manageRule", options.manageRule(),
                "authAlert", alert(options.authAlert()),
                "oauth2", oauth2(options.oauth2(), withSecrets),
                "passwordAuth", passwordAuth(options.passwordAuth()),
                "mfa", mfa(options.mfa()),
                "otp", otp(options.otp()),
                "authToken", token(options.authToken(), withSecrets),
                "passwordResetToken", token(options.passwordResetToken(), withSecrets),
                "emailChangeToken", token(options.emailChangeToken(), withSecrets),
                "verificationToken", token(options.verificationToken(), withSecrets),
                "fileToken", token(options.fileToken(), withSecrets),
                "verificationTemplate", template(options.verificationTemplate()),
                "resetPasswordTemplate", template(options.resetPasswordTemplate()),
                "confirmEmailChangeTemplate", template(options.confirmEmailChangeTemplate()));
    }

    private static EmailTemplate template(JsonParts json) {
        return new EmailTemplate(json.text("subject"), json.text("body"));
    }

    private static Token token(JsonParts json) {
        return new Token(json.text("secret"), json.whole("duration"));
    }

    private static OAuth2 oauth2(JsonParts json) {
        JsonParts mapped = json.parts("mappedFields");
        List<AuthOptions.Provider> providers = new ArrayList<>();
        for (JsonValue item : json.items("providers")) {
            providers.add(provider(new JsonParts(item instanceof Obj object ? object : Obj.EMPTY)));
        }
        return new OAuth2(
                json.flag("enabled"),
                providers,
                new MappedFields(
                        mapped.text("id"), mapped.text("name"), mapped.text("username"), mapped.text("avatarURL")));
    }

    private static AuthOptions.Provider provider(JsonParts json) {
        return new AuthOptions.Provider(
                json.optionalFlag("pkce"),
                json.text("name"),
                json.text("clientId"),
                json.text("clientSecret"),
                json.text("authURL"),
                json.text("tokenURL"),
                json.text("userInfoURL"),
                json.text("displayName"),
                json.optionalObject("extra"));
    }

    private static Obj alert(AuthAlert alert) {
        return JsonParts.object("enabled", alert.enabled(), "emailTemplate", template(alert.emailTemplate()));
    }

    private static Obj oauth2(OAuth2 oauth2, boolean withSecrets) {
        List<JsonValue> providers = new ArrayList<>();
        oauth2.providers().forEach(provider -> providers.add(provider(provider, withSecrets)));
        MappedFields mapped = oauth2.mappedFields();
        Obj mappedFields = JsonParts.object(
                "id", mapped.id(),
                "name", mapped.name(),
                "username", mapped.username(),
                "avatarURL", mapped.avatarUrl());
        return JsonParts.object(
                "providers", new Array(providers), "mappedFields", mappedFields, "enabled", oauth2.enabled());
    }

    private static Obj provider(AuthOptions.Provider provider, boolean withSecrets) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("pkce", provider.pkce().map(JsonValue::of).orElse(JsonValue.NULL));
        members.put("name", JsonValue.of(provider.name()));
        members.put("clientId", JsonValue.of(provider.clientId()));
        if (withSecrets && !provider.clientSecret().isEmpty()) {
            members.put("clientSecret", JsonValue.of(provider.clientSecret()));
        }
        members.put("authURL", JsonValue.of(provider.authUrl()));
        members.put("tokenURL", JsonValue.of(provider.tokenUrl()));
        members.put("userInfoURL", JsonValue.of(provider.userInfoUrl()));
        members.put("displayName", JsonValue.of(provider.displayName()));
        members.put("extra", provider.extra().<JsonValue>map(extra -> extra).orElse(JsonValue.NULL));
        return new Obj(members);
    }

    private static Obj passwordAuth(PasswordAuth auth) {
        return JsonParts.object("enabled", auth.enabled(), "identityFields", JsonValue.texts(auth.identityFields()));
    }

    private static Obj mfa(Mfa mfa) {
        return JsonParts.object("enabled", mfa.enabled(), "duration", mfa.duration(), "rule", mfa.rule());
    }

    private static Obj otp(Otp otp) {
        return JsonParts.object(
                "enabled", otp.enabled(),
                "duration", otp.duration(),
                "length", otp.length(),
                "emailTemplate", template(otp.emailTemplate()));
    }

    private static Obj token(Token token, boolean withSecrets) {
        return withSecrets && !token.secret().isEmpty()
                ? JsonParts.object("secret", token.secret(), "duration", token.duration())
                : JsonParts.object("duration", token.duration());
    }

    private static Obj template(EmailTemplate template) {
        return JsonParts.object("subject", template.subject(), "body", template.body());
    }
}
