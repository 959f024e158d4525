package dev.jarbase.domain.oauth2;

/**
 * What somebody brings back from a provider.
 *
 * @param code can be used once
 * @param codeVerifier see {@link ProofKey}; empty for none
 * @param redirectUrl where the provider sent the code; empty if it was not told
 */
public record OAuth2Grant(String code, String codeVerifier, String redirectUrl) {
    @Override
    public String toString() {
        return "OAuth2Grant[" + redirectUrl + "]";
    }
}
