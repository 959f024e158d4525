package dev.jarbase.domain.oauth2;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A provider as a collection uses it: what was configured, laid over what is known. Immutable.
 *
 * @param name its word in the options of collections
 * @param displayName the name that people see
 * @param pkce whether proof keys (RFC 7636) are used
 * @param authUrl where people sign in; empty if nobody said
 * @param tokenUrl where codes become tokens; empty if nobody said
 * @param userInfoUrl what tells of an account; empty if the id token does
 * @param scopes what the provider is asked to tell
 * @param extra further options that only some providers know
 */
public record OAuth2Provider(
        String name,
        String displayName,
        String clientId,
        String clientSecret,
        boolean pkce,
        String authUrl,
        String tokenUrl,
        String userInfoUrl,
        List<String> scopes,
        Obj extra) {

    public OAuth2Provider {
        scopes = List.copyOf(scopes);
    }

    /** Returns the provider of a configuration; nothing if this version does not know its name. */
    public static Optional<OAuth2Provider> of(AuthOptions.Provider configured) {
        return KnownProvider.of(configured.name()).map(known -> over(known, configured));
    }

    private static OAuth2Provider over(KnownProvider known, AuthOptions.Provider configured) {
        Obj extra = configured.extra().orElse(Obj.EMPTY);
        return new OAuth2Provider(
                known.name(),
                first(configured.displayName(), known.displayName()),
                configured.clientId(),
                configured.clientSecret(),
                configured.pkce().orElse(known.pkce()),
                first(configured.authUrl(), known.authUrl()),
                first(configured.tokenUrl(), known.tokenUrl()),
                first(configured.userInfoUrl(), known.userInfoUrl()),
                scopes(known, extra),
                extra);
    }

    /** Microsoft gives an id token, which can hold the proof of an e-mail address, to those who ask for it. */
    private static List<String> scopes(KnownProvider known, Obj extra) {
        boolean readsIdToken = known.name().equals("microsoft")
                && extra.get("idTokenEmailClaim")
                        .filter(claim -> claim instanceof JsonValue.Text(String name) && !name.isEmpty())
                        .isPresent();
        List<String> scopes = new ArrayList<>(known.scopes());
        if (readsIdToken) {
            scopes.add("openid");
        }
        return scopes;
    }

    /** The same with other addresses and further options. */
    public OAuth2Provider at(String newAuthUrl, String newTokenUrl, String newUserInfoUrl, Obj newExtra) {
        return new OAuth2Provider(
                name,
                displayName,
                clientId,
                clientSecret,
                pkce,
                newAuthUrl,
                newTokenUrl,
                newUserInfoUrl,
                scopes,
                newExtra);
    }

    /** The OpenID issuer that publishes the addresses which nobody named; empty for none. */
    public String issuer() {
        return name.startsWith("oidc")
                        && extra.get("issuer").orElse(JsonValue.NULL) instanceof JsonValue.Text(String url)
                ? url
                : "";
    }

    /**
     * Returns where to send somebody to sign in (RFC 6749, section 4.1.1), without {@code redirect_uri}.
     *
     * @param codeChallenge see {@link ProofKey}; empty for none
     */
    public String authorizationUrl(String state, String codeChallenge) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("client_id", clientId);
        parameters.put("response_type", "code");
        parameters.put("state", state);
        if (!scopes.isEmpty()) {
            parameters.put("scope", String.join(" ", scopes));
        }
        if (!codeChallenge.isEmpty()) {
            parameters.put("code_challenge", codeChallenge);
            parameters.put("code_challenge_method", "S256");
        }
        if (name.equals("apple")) {
            parameters.put("response_mode", "form_post");
        }
        var out = new StringBuilder(authUrl);
        char separator = authUrl.contains("?") ? '&' : '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            out.append(separator).append(parameter.getKey()).append('=').append(encoded(parameter.getValue()));
            separator = '&';
        }
        return out.toString();
    }

    private static String first(String configured, String known) {
        return configured.isEmpty() ? known : configured;
    }

    /** The form encoding of the peer, which differs from the JDK's in two signs. */
    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Override
    public String toString() {
        return "OAuth2Provider[" + name + "]";
    }
}
