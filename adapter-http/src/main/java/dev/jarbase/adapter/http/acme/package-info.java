/**
 * Certificates for named domains from a certificate authority that speaks ACME (RFC 8555), kept in a folder and renewed in
 * the background. Begin with {@link dev.jarbase.adapter.http.acme.AutomaticIdentities}. Nothing of the library is loaded
 * before the first order. Serving the certificates is not here.
 */
@NullMarked
package dev.jarbase.adapter.http.acme;

import org.jspecify.annotations.NullMarked;
