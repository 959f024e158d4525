/**
 * TLS on a line of bytes: the handshake with its time limit, certificates from files or from elsewhere by the name that a
 * client asks for, and the choice between HTTP/1.1 and HTTP/2 (ALPN, RFC 7301). Begin with {@link
 * dev.jarbase.adapter.http.tls.TlsProtocol}. Getting certificates from a certificate authority is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.tls;

import org.jspecify.annotations.NullMarked;
