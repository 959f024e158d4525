package dev.jarbase.domain.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue.Obj;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OAuth2ProviderTest {
    @Test
    void unknownNamesMakeNoProvider() {
        assertThat(OAuth2Provider.of(configured("nobody", "", "{}"))).isEmpty();
        assertThat(OAuth2Provider.of(configured("GitHub", "", "{}"))).isEmpty();
    }

    @Test
    void defaultsHoldWhereNothingIsConfigured() {
        OAuth2Provider provider = provider("github", "", "{}");

        assertThat(provider.displayName()).isEqualTo("GitHub");
        assertThat(provider.tokenUrl()).isEqualTo("https://github.com/login/oauth/access_token");
        assertThat(provider.userInfoUrl()).isEqualTo("https://api.github.com/user");
        assertThat(provider.pkce()).isTrue();
    }

    @Test
    void parametersOfTheAddressAreSortedAndEncoded() {
        OAuth2Provider provider = provider("google", "", "{}");

        assertThat(provider.authorizationUrl("s~*1", "c"))
                .isEqualTo("https://accounts.google.com/o/oauth2/v2/auth?client_id=the+id&code_challenge=c"
                        + "&code_challenge_method=S256&response_type=code&scope=https%3A%2F%2Fwww.googleapis.com%2Fauth"
                        + "%2Fuserinfo.profile+https%3A%2F%2Fwww.googleapis.com%2Fauth%2Fuserinfo.email&state=s~%2A1");
    }

    @Test
    void parametersAreAddedToThoseOfAConfiguredAddress() {
        OAuth2Provider provider = provider("notion", "https://id.example.com/?owner=user", "{}");

        assertThat(provider.authorizationUrl("s", ""))
                .isEqualTo("https://id.example.com/?owner=user&client_id=the+id&response_type=code&state=s");
    }

    @Test
    void appleSendsItsAnswerAsAForm() {
        assertThat(provider("apple", "", "{}").authorizationUrl("s", "")).contains("&response_mode=form_post&");
    }

    @Test
    void microsoftIsAskedForAnIdTokenIfOneIsRead() {
        assertThat(provider("microsoft", "", "{}").scopes()).containsExactly("User.Read");
        assertThat(provider("microsoft", "", "{\"idTokenEmailClaim\":\"email\"}")
                        .scopes())
                .containsExactly("User.Read", "openid");
    }

    @Test
    void theSecretIsNotInTheText() {
        assertThat(provider("google", "", "{}").toString()).doesNotContain("the secret");
    }

    @Test
    void proofKeysAreHashedAsTheStandardSays() {
        // RFC 7636, appendix B
        assertThat(ProofKey.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
                .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    private static OAuth2Provider provider(String name, String authUrl, String extra) {
        return OAuth2Provider.of(configured(name, authUrl, extra)).orElseThrow();
    }

    private static AuthOptions.Provider configured(String name, String authUrl, String extra) {
        return new AuthOptions.Provider(
                Optional.empty(), name, "the id", "the secret", authUrl, "", "", "", Optional.of((Obj)
                        JsonReader.parse(extra)));
    }
}
