package dev.jarbase.application.auth;

import dev.jarbase.application.collections.OAuth2ProviderList;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.auth.SignInPage;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells clients how to send people to the OAuth2 providers of a collection. */
final class ProviderOffers {
    private static final int STATE_LENGTH = 30;
    private static final int VERIFIER_LENGTH = 43;

    private final Entropy entropy;
    private final OAuth2ProviderList known = new OAuth2ProviderList();

    ProviderOffers(Entropy entropy) {
        this.entropy = entropy;
    }

    /** Returns an offer for each provider that this version knows, with a fresh state and proof key. */
    List<Obj> of(List<AuthOptions.Provider> providers) {
        List<Obj> offers = new ArrayList<>();
        for (AuthOptions.Provider provider : providers) {
            SignInPage.of(provider.name()).ifPresent(page -> offers.add(offer(provider, page)));
        }
        return offers;
    }

    /** Returns the same offer without its logo. */
    static Obj withoutLogo(Obj offer) {
        Map<String, JsonValue> members = new LinkedHashMap<>(offer.members());
        members.put("logo", JsonValue.of(""));
        return new Obj(members);
    }

    private Obj offer(AuthOptions.Provider provider, SignInPage page) {
        boolean usesProof = provider.pkce().orElse(page.pkce());
        String state = entropy.text(STATE_LENGTH, Entropy.ALPHANUMERIC);
        String verifier = usesProof ? entropy.text(VERIFIER_LENGTH, Entropy.ALPHANUMERIC) : "";
        String challenge = usesProof ? challenge(verifier) : "";
        JsonValue url = JsonValue.of(url(provider, page, state, challenge));
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("name", JsonValue.of(provider.name()));
        members.put("displayName", displayName(provider));
        members.put("logo", known(provider, "logo"));
        members.put("state", JsonValue.of(state));
        members.put("authURL", url);
        members.put("authUrl", url);
        members.put("codeVerifier", JsonValue.of(verifier));
        members.put("codeChallenge", JsonValue.of(challenge));
        members.put("codeChallengeMethod", JsonValue.of(usesProof ? "S256" : ""));
        return new Obj(members);
    }

    /** The client appends its redirect address. */
    private static String url(AuthOptions.Provider provider, SignInPage page, String state, String challenge) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("client_id", provider.clientId());
        parameters.put("response_type", "code");
        parameters.put("state", state);
        List<String> scopes = scopes(provider, page);
        if (!scopes.isEmpty()) {
            parameters.put("scope", String.join(" ", scopes));
        }
        if (!challenge.isEmpty()) {
            parameters.put("code_challenge", challenge);
            parameters.put("code_challenge_method", "S256");
        }
        if (provider.name().equals("apple")) {
            parameters.put("response_mode", "form_post");
        }
        String base = provider.authUrl().isEmpty() ? page.url() : provider.authUrl();
        StringBuilder out = new StringBuilder(base).append(base.contains("?") ? '&' : '?');
        parameters.forEach((name, value) ->
                out.append(name).append('=').append(encoded(value)).append('&'));
        return out.append("redirect_uri=").toString();
    }

    private static List<String> scopes(AuthOptions.Provider provider, SignInPage page) {
        boolean readsIdToken = provider.name().equals("microsoft")
                && provider.extra()
                        .flatMap(extra -> extra.get("idTokenEmailClaim"))
                        .filter(claim -> claim instanceof JsonValue.Text(String name) && !name.isEmpty())
                        .isPresent();
        if (!readsIdToken) {
            return page.scopes();
        }
        List<String> scopes = new ArrayList<>(page.scopes());
        scopes.add("openid");
        return scopes;
    }

    private JsonValue displayName(AuthOptions.Provider provider) {
        return provider.displayName().isEmpty() ? known(provider, "displayName") : JsonValue.of(provider.displayName());
    }

    private JsonValue known(AuthOptions.Provider provider, String member) {
        JsonValue name = JsonValue.of(provider.name());
        return known.all().items().stream()
                .filter(item -> item instanceof Obj object && object.get("name").equals(Optional.of(name)))
                .flatMap(item -> ((Obj) item).get(member).stream())
                .findFirst()
                .orElse(name);
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The form encoding of the peer, which differs from the JDK's in two signs. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
