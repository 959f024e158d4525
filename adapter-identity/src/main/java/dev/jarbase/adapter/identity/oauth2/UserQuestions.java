package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Array;
import dev.jarbase.domain.json.JsonValue.Text;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import dev.jarbase.domain.oauth2.OAuth2User;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Asks whose tokens they are: the user-info address, or the id token where there is none. */
final class UserQuestions {
    static final String APPLE_ISSUER = "https://appleid.apple.com";

    private final HttpCalls calls;
    private final InstantSource clock;
    private final Duration leeway;
    private final String appleKeys;
    private final Signatures signatures;

    UserQuestions(HttpCalls calls, InstantSource clock, Duration leeway, String appleKeys) {
        this.calls = calls;
        this.clock = clock;
        this.leeway = leeway;
        this.appleKeys = appleKeys;
        this.signatures = new Signatures(new PublishedKeys(calls, clock));
    }

    OAuth2User ask(OAuth2Provider provider, OAuth2Tokens tokens, Deadline deadline) {
        Profile profile = Profiles.of(provider.name())
                .orElseThrow(() -> new OAuth2Exception("no such provider: " + provider.name()));
        Answer.Further further = new Session(tokens, deadline);
        JsonTree tree = tree(provider, profile, tokens, deadline);
        return profile.read(new Answer(provider, tokens, tree, further));
    }

    private JsonTree tree(OAuth2Provider provider, Profile profile, OAuth2Tokens tokens, Deadline deadline) {
        if (provider.name().equals("apple")) {
            return appleClaims(provider, tokens, deadline);
        }
        boolean readsIdToken =
                provider.name().startsWith("oidc") && provider.userInfoUrl().isEmpty();
        return readsIdToken ? openIdClaims(provider, tokens, deadline) : userInfo(provider, profile, tokens, deadline);
    }

    private JsonTree userInfo(OAuth2Provider provider, Profile profile, OAuth2Tokens tokens, Deadline deadline) {
        HttpRequest.Builder request = authorized(provider.userInfoUrl(), tokens);
        if (!profile.query().isEmpty()) {
            request.setHeader("Content-Type", "application/json").POST(BodyPublishers.ofString(profile.query()));
        }
        profile.headers().apply(provider).forEach((name, value) -> HttpCalls.setHeader(request, name, value));
        HttpCalls.Answer answer = calls.send(request.build(), deadline);
        if (!answer.isSuccess()) {
            throw new OAuth2Exception("the user-info endpoint answers " + answer.status());
        }
        return JsonTree.parse(answer.body());
    }

    private JsonTree appleClaims(OAuth2Provider provider, OAuth2Tokens tokens, Deadline deadline) {
        IdToken token = IdToken.of(tokens)
                .requireExpiry()
                .requireTime(clock.instant(), leeway)
                .requireIssuer(List.of(APPLE_ISSUER))
                .requireAudience(provider.clientId());
        signatures.require(token, appleKeys, deadline);
        return token.claims();
    }

    /**
     * OpenID Connect Core 1.0, section 3.1.3.7: the token came straight from the token endpoint, so its signature need
     * only be checked where the superuser names the keys.
     */
    private JsonTree openIdClaims(OAuth2Provider provider, OAuth2Tokens tokens, Deadline deadline) {
        IdToken token = IdToken.of(tokens).requireTime(clock.instant(), leeway).requireAudience(provider.clientId());
        JsonTree extra = new JsonTree(provider.extra());
        List<String> issuers = words(extra.at("issuers"));
        if (!issuers.isEmpty()) {
            token.requireIssuer(issuers);
        }
        String keysUrl = extra.text("jwksURL");
        if (!keysUrl.isEmpty()) {
            signatures.require(token, keysUrl, deadline);
        }
        return token.claims();
    }

    /** A list, or a text of words. What is neither is no issuer, but still means that some are required. */
    private static List<String> words(JsonValue value) {
        return switch (value) {
            case Array(List<JsonValue> items) ->
                items.stream()
                        .map(item -> item instanceof Text(String text) ? text : JsonWriter.write(item))
                        .toList();
            case Text(String text) ->
                Arrays.stream(text.split("\\s+", -1))
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
            case JsonValue.Null _ -> List.of();
            default -> List.of(JsonWriter.write(value));
        };
    }

    private static HttpRequest.Builder authorized(String url, OAuth2Tokens tokens) {
        HttpRequest.Builder request = HttpCalls.request(url);
        HttpCalls.setHeader(request, "Authorization", "Bearer " + tokens.accessToken());
        return request;
    }

    private final class Session implements Answer.Further {
        private final OAuth2Tokens tokens;
        private final Deadline deadline;

        Session(OAuth2Tokens tokens, Deadline deadline) {
            this.tokens = tokens;
            this.deadline = deadline;
        }

        @Override
        public HttpCalls.Answer get(String url) {
            return calls.send(authorized(url, tokens).GET().build(), deadline);
        }

        @Override
        public JsonTree claims() {
            return IdToken.of(tokens).requireTime(clock.instant(), leeway).claims();
        }
    }
}
