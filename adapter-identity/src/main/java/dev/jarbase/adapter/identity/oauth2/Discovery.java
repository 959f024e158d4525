package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the addresses of an OpenID provider by its issuer (OpenID Connect Discovery 1.0), which a superuser names by the
 * option {@code extra.issuer}. What else was configured stays. Thread-safe.
 */
final class Discovery {
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final FetchCache<JsonTree> documents;

    Discovery(HttpCalls calls, InstantSource clock) {
        this.documents = new FetchCache<>(calls, clock, JsonTree::parse);
    }

    /** Returns a provider with all its addresses. @throws OAuth2Exception if its issuer does not publish them */
    OAuth2Provider complete(OAuth2Provider provider, Deadline deadline) {
        String issuer = provider.issuer();
        if (issuer.isEmpty()) {
            return provider;
        }
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        JsonTree document = documents.find(base + DOCUMENT, Optional::of, deadline);
        if (!document.text("issuer").equals(issuer)) {
            throw new OAuth2Exception("the published configuration is of a foreign issuer");
        }
        return provider.at(
                first(provider.authUrl(), document.text("authorization_endpoint")),
                first(provider.tokenUrl(), document.text("token_endpoint")),
                first(provider.userInfoUrl(), document.text("userinfo_endpoint")),
                extra(provider.extra(), issuer, document.text("jwks_uri")));
    }

    /** An id token is then checked against the issuer and its keys. */
    private static Obj extra(Obj configured, String issuer, String keysUrl) {
        Map<String, JsonValue> members = new LinkedHashMap<>(configured.members());
        members.putIfAbsent("issuers", JsonValue.texts(List.of(issuer)));
        if (!keysUrl.isEmpty()) {
            members.putIfAbsent("jwksURL", JsonValue.of(keysUrl));
        }
        return new Obj(members);
    }

    private static String first(String configured, String published) {
        return configured.isEmpty() ? published : configured;
    }
}
