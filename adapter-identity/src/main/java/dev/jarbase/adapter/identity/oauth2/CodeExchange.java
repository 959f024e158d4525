package dev.jarbase.adapter.identity.oauth2;

import com.github.scribejava.core.builder.api.DefaultApi20;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.oauth.AccessTokenRequestParams;
import com.github.scribejava.core.oauth.OAuth20Service;
import com.github.scribejava.core.oauth2.clientauthentication.ClientAuthentication;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Gives codes for tokens (RFC 6749, section 4.1.3). Providers differ in how a client proves itself, so the header is tried
 * first, then the body. ScribeJava writes the requests; they are sent as all others are.
 */
final class CodeExchange {
    private final HttpCalls calls;
    private final InstantSource clock;

    CodeExchange(HttpCalls calls, InstantSource clock) {
        this.calls = calls;
        this.clock = clock;
    }

    OAuth2Tokens exchange(OAuth2Provider provider, OAuth2Grant grant, Deadline deadline) {
        try {
            return exchange(provider, grant, CodeExchange::inHeader, deadline);
        } catch (OAuth2Exception refused) {
            try {
                return exchange(provider, grant, CodeExchange::inBody, deadline);
            } catch (OAuth2Exception again) {
                again.addSuppressed(refused);
                throw again;
            }
        }
    }

    private OAuth2Tokens exchange(
            OAuth2Provider provider, OAuth2Grant grant, ClientAuthentication proof, Deadline deadline) {
        HttpRequest.Builder address = HttpCalls.request(provider.tokenUrl());
        OAuthRequest written = new Service(provider, grant.redirectUrl(), proof).request(provider, grant);
        written.getHeaders().forEach(address::setHeader);
        HttpRequest request = address.setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(written.getBodyParams().asFormUrlEncodedString()))
                .build();
        return TokenAnswer.read(calls.send(request, deadline), clock.instant());
    }

    /** RFC 6749, section 2.3.1: id and secret are encoded as in forms before they are put together. */
    private static void inHeader(OAuthRequest request, String id, String secret) {
        String pair =
                URLEncoder.encode(id, StandardCharsets.UTF_8) + ':' + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        request.addHeader(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void inBody(OAuthRequest request, String id, String secret) {
        if (!id.isEmpty()) {
            request.addBodyParameter("client_id", id);
        }
        if (!secret.isEmpty()) {
            request.addBodyParameter("client_secret", secret);
        }
    }

    /** The library's service for one provider, which is made to show its requests. */
    private static final class Service extends OAuth20Service {
        Service(OAuth2Provider provider, String redirectUrl, ClientAuthentication proof) {
            super(
                    new Api(provider, proof),
                    provider.clientId(),
                    provider.clientSecret(),
                    redirectUrl.isEmpty() ? null : redirectUrl, // the library leaves a null out
                    null,
                    "code",
                    null,
                    null,
                    null,
                    null);
        }

        OAuthRequest request(OAuth2Provider provider, OAuth2Grant grant) {
            AccessTokenRequestParams parameters = AccessTokenRequestParams.create(grant.code());
            if (provider.pkce()) {
                parameters.pkceCodeVerifier(grant.codeVerifier());
            }
            return createAccessTokenRequest(parameters);
        }
    }

    private static final class Api extends DefaultApi20 {
        private final OAuth2Provider provider;
        private final ClientAuthentication proof;

        Api(OAuth2Provider provider, ClientAuthentication proof) {
            this.provider = provider;
            this.proof = proof;
        }

        @Override
        public String getAccessTokenEndpoint() {
            return provider.tokenUrl();
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return provider.authUrl();
        }

        @Override
        public ClientAuthentication getClientAuthentication() {
            return proof;
        }
    }
}
