package dev.jarbase.adapter.http.tls;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;

/** Makes the engines of connections: TLS 1.3 and 1.2 with forward secrecy and authenticated encryption. Thread-safe. */
final class TlsEngines {
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};

    private final SSLContext context;
    private final String[] suites;
    private final String[] protocols;

    /** @param protocols names of application protocols, the liked ones first */
    TlsEngines(Identities identities, List<String> protocols) {
        try {
            context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new ServerKeys(identities)}, new TrustManager[0], null);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the JDK has no TLS", failure);
        }
        this.suites = Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
                .filter(TlsEngines::isModern)
                .toArray(String[]::new);
        this.protocols = protocols.toArray(String[]::new);
    }

    /** The suites of TLS 1.3, and of TLS 1.2 those that HTTP/2 accepts (RFC 9113, appendix A). */
    private static boolean isModern(String suite) {
        boolean authenticated = suite.contains("_GCM_") || suite.contains("_CHACHA20_POLY1305_");
        boolean first = suite.startsWith("TLS_AES_") || suite.startsWith("TLS_CHACHA20_");
        return authenticated && (first || suite.startsWith("TLS_ECDHE_"));
    }

    SSLEngine next() {
        SSLEngine engine = context.createSSLEngine();
        engine.setUseClientMode(false);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setProtocols(VERSIONS);
        parameters.setCipherSuites(suites);
        parameters.setUseCipherSuitesOrder(true);
        parameters.setApplicationProtocols(protocols);
        engine.setSSLParameters(parameters);
        return engine;
    }
}
