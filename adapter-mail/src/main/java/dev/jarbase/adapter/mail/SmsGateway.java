package dev.jarbase.adapter.mail;

import java.net.URI;

/**
 * A service that takes short messages over HTTP, as its operator configured it.
 *
 * @param url where requests go, always and only
 * @param method such as {@code POST}
 * @param headerName of one further header, such as {@code Authorization}; empty for none
 * @param body template with the placeholders {@code {to}} and {@code {text}}
 */
public record SmsGateway(URI url, String method, String headerName, String headerValue, Format format, String body) {

    /** How values are written into the body. */
    public enum Format {
        /** Inside of JSON texts. */
        JSON("application/json"),
        /** As values of an HTML form. */
        FORM("application/x-www-form-urlencoded"),
        /** As they are. */
        TEXT("text/plain; charset=UTF-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    @Override
    public String toString() {
        return "SmsGateway[" + url.getHost() + "]";
    }
}
