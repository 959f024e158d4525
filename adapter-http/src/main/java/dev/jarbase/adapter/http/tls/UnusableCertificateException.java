package dev.jarbase.adapter.http.tls;

/** A certificate or key that cannot be served; the message says which and why. */
public final class UnusableCertificateException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    UnusableCertificateException(String reason) {
        super(reason);
        this.reason = reason;
    }

    UnusableCertificateException(String reason, Throwable cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** What is wrong with which file. */
    public String reason() {
        return reason;
    }
}
