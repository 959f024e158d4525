package dev.jarbase.adapter.http.hpack;

/** Compressed fields that break RFC 7541; nothing later on the connection can be decoded. */
public final class CompressionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompressionException(String message) {
        super(message, null, false, false);
    }
}
