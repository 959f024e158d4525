package dev.jarbase.domain.oauth2;

/** A provider could not be asked or gave no usable answer; the message says why and holds no secret and no token. */
public final class OAuth2Exception extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OAuth2Exception(String message) {
        super(message);
    }

    public OAuth2Exception(String message, Throwable cause) {
        super(message, cause);
    }
}
