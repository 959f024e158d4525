package dev.jarbase.adapter.http.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A certificate with the key that belongs to it. Immutable. */
public final class Identity {
    private static final AtomicLong COUNT = new AtomicLong();

    private final String alias = "identity-" + COUNT.incrementAndGet();
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    /**
     * @param chain the certificate of the server first, then those that vouch for it
     * @throws UnusableCertificateException if the key belongs to another certificate, or there is none
     */
    public Identity(PrivateKey key, List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new UnusableCertificateException("there is no certificate");
        }
        this.key = key;
        this.chain = List.copyOf(chain);
        KeyPairCheck.require(key, certificate().getPublicKey());
    }

    /** Another text for every identity. */
    String alias() {
        return alias;
    }

    PrivateKey key() {
        return key;
    }

    X509Certificate[] chain() {
        return chain.toArray(X509Certificate[]::new);
    }

    /** The certificate of the server itself. */
    public X509Certificate certificate() {
        return chain.getFirst();
    }

    @Override
    public String toString() {
        return "certificate of " + certificate().getSubjectX500Principal() + " valid until "
                + certificate().getNotAfter().toInstant();
    }
}
