package dev.jarbase.testkit.oauth2;

import dev.jarbase.domain.file.SubmittedFile;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Providers;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import dev.jarbase.domain.oauth2.ProofKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Gives codes out as it is told and takes each of them once. */
public final class MemoryOAuth2Providers implements OAuth2Providers {
    private final Map<String, Offer> codes = new ConcurrentHashMap<>();
    private final Map<String, OAuth2User> accounts = new ConcurrentHashMap<>();
    private final Map<String, String> issuers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> pictures = new ConcurrentHashMap<>();

    private record Offer(OAuth2User user, String challenge) {}

    /** A user with an access token of its own and nothing else to tell. */
    public static OAuth2User user(String id, String email) {
        OAuth2Tokens tokens = new OAuth2Tokens("token-of-" + id, "", Optional.empty(), Obj.EMPTY);
        return new OAuth2User(id, "", "", email, "", Obj.EMPTY, tokens);
    }

    /** Lets a code be exchanged once, for the tokens of a user. */
    public void allow(String code, OAuth2User user) {
        codes.put(code, new Offer(user, ""));
    }

    /** Lets a code be exchanged once, with the verifier of a challenge. */
    public void allow(String code, OAuth2User user, String challenge) {
        codes.put(code, new Offer(user, challenge));
    }

    /** Serves a picture. */
    public void picture(String url, byte[] content) {
        pictures.put(url, content);
    }

    /** Lets an issuer publish where people sign in. */
    public void publish(String issuer, String authUrl) {
        issuers.put(issuer, authUrl);
    }

    @Override
    public OAuth2Provider complete(OAuth2Provider provider) {
        if (provider.issuer().isEmpty()) {
            return provider;
        }
        String authUrl = issuers.get(provider.issuer());
        if (authUrl == null) {
            throw new OAuth2Exception("no such issuer");
        }
        return provider.at(authUrl, provider.tokenUrl(), provider.userInfoUrl(), provider.extra());
    }

    @Override
    public OAuth2Tokens exchange(OAuth2Provider provider, OAuth2Grant grant) {
        Offer offer = codes.remove(grant.code());
        if (offer == null) {
            throw new OAuth2Exception("no such code");
        }
        boolean isProven = offer.challenge().isEmpty()
                || ProofKey.of(grant.codeVerifier()).challenge().equals(offer.challenge());
        if (!isProven) {
            throw new OAuth2Exception("wrong proof key");
        }
        OAuth2Tokens tokens = offer.user().tokens();
        accounts.put(tokens.accessToken(), offer.user());
        return tokens;
    }

    @Override
    public OAuth2User user(OAuth2Provider provider, OAuth2Tokens tokens) {
        OAuth2User user = accounts.get(tokens.accessToken());
        if (user == null) {
            throw new OAuth2Exception("no such token");
        }
        return user;
    }

    @Override
    public SubmittedFile avatar(String url) {
        byte[] content = pictures.get(url);
        if (content == null) {
            throw new OAuth2Exception("no such picture");
        }
        return SubmittedFile.of(url.substring(url.lastIndexOf('/') + 1), content);
    }
}
