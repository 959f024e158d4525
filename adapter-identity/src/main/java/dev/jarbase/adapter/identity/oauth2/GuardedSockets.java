package dev.jarbase.adapter.identity.oauth2;

import dev.jarbase.domain.oauth2.OAuth2Exception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Connects to servers whose address is allowed. A name is resolved once, and the connection goes to the very address that
 * was checked, so that a name which answers differently the next time (DNS rebinding) gains nothing. Thread-safe.
 */
final class GuardedSockets {
    private static final int MAX_PORT = 65_535;

    private final TimedResolver resolver;
    private final Predicate<InetAddress> allowed;
    private final SSLSocketFactory secure;

    /** @param secure whom to trust */
    GuardedSockets(TimedResolver.Resolver resolver, Predicate<InetAddress> allowed, SSLSocketFactory secure) {
        this.resolver = new TimedResolver(resolver);
        this.allowed = allowed;
        this.secure = secure;
    }

    /** Connects to the server of an address of the web. @throws OAuth2Exception if it is not allowed */
    GuardedConnection connect(URI address, Deadline deadline) throws IOException {
        String host = host(address);
        boolean isSecure = isSecure(address);
        int port = port(address, isSecure);
        InetSocketAddress server = new InetSocketAddress(checked(host, deadline), port);
        var connection = new GuardedConnection(deadline);
        try {
            connection.transport().connect(server);
            if (isSecure) {
                connection.wrap(secured(connection.transport(), host, port));
            }
            return connection;
        } catch (IOException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** All addresses of a name must be allowed: a mixed answer is an attempt. */
    private InetAddress checked(String host, Deadline deadline) throws IOException {
        InetAddress[] addresses = resolver.resolve(host, deadline);
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new OAuth2Exception("the address of the picture is in a private network");
            }
        }
        return addresses[0];
    }

    private static String host(URI address) {
        String host = address.getHost();
        if (host == null || host.isEmpty() || address.getRawUserInfo() != null) {
            throw new OAuth2Exception("the address of the picture is malformed");
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(URI address, boolean isSecure) {
        int port = address.getPort();
        if (port > MAX_PORT) {
            throw new OAuth2Exception("the address of the picture is malformed");
        }
        return port < 0 ? isSecure ? 443 : 80 : port;
    }

    private static boolean isSecure(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        return switch (scheme) {
            case "https" -> true;
            case "http" -> false;
            default -> throw new OAuth2Exception("the address of the picture is none of the web");
        };
    }

    private Socket secured(Socket socket, String host, int port) throws IOException {
        SSLSocket secured = (SSLSocket) secure.createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }
}
