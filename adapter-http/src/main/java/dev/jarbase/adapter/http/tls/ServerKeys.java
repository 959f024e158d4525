package dev.jarbase.adapter.http.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Chooses the certificate of a handshake by the name that the client asks for (RFC 6066). Thread-safe. */
final class ServerKeys extends X509ExtendedKeyManager {
    /** Certificates change rarely: these are the present ones and what handshakes of this moment still use. */
    private static final int MOST_REMEMBERED = 256;

    private final Identities identities;
    private final Map<String, Identity> chosen = new ConcurrentHashMap<>();

    ServerKeys(Identities identities) {
        this.identities = identities;
    }

    @Override
    public @Nullable String chooseEngineServerAlias(
            String keyType, Principal @Nullable [] issuers, @Nullable SSLEngine engine) {
        Identity identity =
                engine == null ? null : identities.find(serverName(engine)).orElse(null);
        if (identity == null || !isOfType(identity, keyType)) {
            return null;
        }
        if (chosen.size() >= MOST_REMEMBERED) {
            chosen.clear();
        }
        chosen.put(identity.alias(), identity);
        return identity.alias();
    }

    /** A key type may name the kind of signature of the issuer too, as EC_RSA does. */
    private static boolean isOfType(Identity identity, String keyType) {
        String algorithm = identity.key().getAlgorithm();
        return keyType.equals(algorithm) || keyType.startsWith(algorithm + "_");
    }

    private static String serverName(SSLEngine engine) {
        if (engine.getHandshakeSession() instanceof ExtendedSSLSession session) {
            for (SNIServerName name : session.getRequestedServerNames()) {
                if (name instanceof SNIHostName host) {
                    return host.getAsciiName().toLowerCase(Locale.ROOT);
                }
            }
        }
        return "";
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        Identity identity = chosen.get(alias);
        return identity == null ? null : identity.key();
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        Identity identity = chosen.get(alias);
        return identity == null ? null : identity.chain();
    }

    @Override
    public @Nullable String chooseServerAlias(String keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyType, Principal @Nullable [] issuers, @Nullable Socket socket) {
        return null;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }
}
