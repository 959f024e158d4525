package dev.jarbase.adapter.identity.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.adapter.identity.oauth2.StubProvider.Told;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonValue.Obj;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.oauth2.OAuth2Grant;
import dev.jarbase.domain.oauth2.OAuth2Provider;
import dev.jarbase.domain.oauth2.OAuth2Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final String DOCUMENT = "/realm/.well-known/openid-configuration";
    private static final TestKeys KEYS = new TestKeys();

    private Instant now = Instant.ofEpochSecond(1_700_000_000);

    @AutoClose
    private final StubProvider stub = new StubProvider();

    private final WebOAuth2Providers providers =
            new WebOAuth2Providers(() -> now, WebOAuth2Providers.Options.DEFAULT, stub.url("/none"));

    @BeforeEach
    void publish() {
        stub.tell(DOCUMENT, Told.json(document(stub.url("/realm"), "")));
        stub.tell("/keys", Told.json(KEYS.published()));
    }

    @Test
    void addressesThatNobodyNamedAreTakenFromTheIssuer() {
        stub.tell(
                DOCUMENT,
                Told.json(document(stub.url("/realm"), ",\"userinfo_endpoint\":\"" + stub.url("/me") + "\"")));

        OAuth2Provider found = providers.complete(provider("oidc", "", stub.url("/realm")));

        assertThat(found.authUrl()).isEqualTo(stub.url("/auth"));
        assertThat(found.tokenUrl()).isEqualTo(stub.url("/token"));
        assertThat(found.userInfoUrl()).isEqualTo(stub.url("/me"));
        assertThat(found.clientSecret()).isEqualTo("secret");
    }

    @Test
    void addressesThatWereConfiguredStay() {
        OAuth2Provider found = providers.complete(provider("oidc", "https://own.example/auth", stub.url("/realm")));

        assertThat(found.authUrl()).isEqualTo("https://own.example/auth");
    }

    @Test
    void idTokensAreCheckedAgainstTheIssuerAndItsKeys() {
        OAuth2Provider provider = provider("oidc2", "", stub.url("/realm"));

        assertThat(providers
                        .user(provider, tokens(KEYS.rsaToken(claims(stub.url("/realm")))))
                        .id())
                .isEqualTo("u1");
        assertThatThrownBy(() -> providers.user(provider, tokens(KEYS.rsaToken(claims("https://evil.example")))))
                .hasMessageContaining("foreign issuer");
        assertThatThrownBy(() -> providers.user(provider, tokens(new TestKeys().rsaToken(claims(stub.url("/realm"))))))
                .hasMessageContaining("signature");
    }

    @Test
    void codesGoToTheTokenAddressOfTheIssuer() {
        stub.tell("/token", Told.json("{\"access_token\":\"a\"}"));

        providers.exchange(provider("oidc3", "", stub.url("/realm")), new OAuth2Grant("c", "v", ""));

        assertThat(stub.asked("/token")).hasSize(1);
    }

    /** Attack kind 9: a configuration that speaks for another issuer. */
    @Test
    void configurationsOfForeignIssuersAreRefused() {
        stub.tell(DOCUMENT, Told.json(document("https://accounts.example", "")));

        assertThatThrownBy(() -> providers.complete(provider("oidc", "", stub.url("/realm"))))
                .hasMessageContaining("foreign issuer");
    }

    @Test
    void issuersThatFailAreLeftAloneForAWhile() {
        stub.tell(DOCUMENT, new Told(500, "text/plain", "no"));
        OAuth2Provider provider = provider("oidc", "", stub.url("/realm"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> providers.complete(provider)).isInstanceOf(OAuth2Exception.class);
        }
        assertThat(stub.asked(DOCUMENT)).hasSize(1);

        publish();
        now = now.plus(FetchCache.PAUSE);
        assertThat(providers.complete(provider).authUrl()).isEqualTo(stub.url("/auth"));
        providers.complete(provider);
        assertThat(stub.asked(DOCUMENT)).hasSize(2);
    }

    @Test
    void onlyOpenIdProvidersHaveAnIssuer() {
        OAuth2Provider google = stub.provider("google", "/me", extra(stub.url("/realm")));

        assertThat(providers.complete(google)).isSameAs(google);
        assertThat(stub.asked(DOCUMENT)).isEmpty();
    }

    private OAuth2Provider provider(String name, String authUrl, String issuer) {
        return new OAuth2Provider(name, "Own", "client-1", "secret", true, authUrl, "", "", List.of("openid"), (Obj)
                JsonReader.parse(extra(issuer)));
    }

    private static String extra(String issuer) {
        return "{\"issuer\":\"" + issuer + "\"}";
    }

    private String document(String issuer, String more) {
        return "{\"issuer\":\"" + issuer + "\",\"authorization_endpoint\":\"" + stub.url("/auth")
                + "\",\"token_endpoint\":\"" + stub.url("/token") + "\",\"jwks_uri\":\"" + stub.url("/keys") + "\""
                + more
                + "}";
    }

    private static String claims(String issuer) {
        return "{\"sub\":\"u1\",\"aud\":\"client-1\",\"iss\":\"" + issuer + "\"}";
    }

    private static OAuth2Tokens tokens(String idToken) {
        Obj answer = new Obj(Map.of("id_token", JsonValue.of(idToken)));
        return new OAuth2Tokens("a", "", Optional.empty(), answer);
    }
}
