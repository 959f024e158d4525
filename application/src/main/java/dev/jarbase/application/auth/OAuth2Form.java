package dev.jarbase.application.auth;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody brings who signed in elsewhere.
 *
 * @param createData what a new account is to be made of
 */
record OAuth2Form(OAuth2Provider provider, OAuth2Grant grant, JsonValue.Obj createData) {
    private static final String PROVIDER = "provider";
    private static final int MAX_PROVIDER = 100;

    /** Reads a form. @throws Fault if the provider is not one of the collection, or there is no code */
    static OAuth2Form of(FormBody form, AuthOptions.OAuth2 options) {
        String name = form.text(PROVIDER);
        // peer: also known as redirectUrl, which this reads as well
        OAuth2Grant grant = new OAuth2Grant(form.text("code"), form.text("codeVerifier"), form.text("redirectURL"));
        JsonValue.Obj createData = form.object("createData");
        Optional<AuthOptions.Provider> configured = configured(options, name);
        new FormCheck()
                .required(PROVIDER, name, 0, MAX_PROVIDER)
                .and(PROVIDER, name, unknown -> configured.isPresent() ? Optional.empty() : notOffered(unknown))
                .put("code", FormCheck.missing(grant.code()))
                .refuse("An error occurred while loading the submitted data.");
        OAuth2Provider provider = configured
                .flatMap(OAuth2Provider::of)
                .orElseThrow(() -> Fault.of(Fault.Kind.INTERNAL, "Failed to init provider " + name));
        return new OAuth2Form(provider, grant, createData);
    }

    private static Optional<AuthOptions.Provider> configured(AuthOptions.OAuth2 options, String name) {
        return options.providers().stream()
                .filter(provider -> provider.name().equals(name))
                .findFirst();
    }

    private static Optional<FieldErrors.Single> notOffered(String name) {
        return Optional.of(FieldErrors.of(
                "validation_invalid_provider",
                "Provider with name " + name + " is missing or is not enabled.",
                Map.of("name", JsonValue.of(name))));
    }

    @Override
    public String toString() {
        return "OAuth2Form[" + provider + "]";
    }
}
