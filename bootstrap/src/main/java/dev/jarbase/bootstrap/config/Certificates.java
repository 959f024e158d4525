package dev.jarbase.bootstrap.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where certificates for HTTPS come from: from files if they are given, else for the domains from a certificate authority.
 *
 * @param domains names of the server
 * @param files the files of a certificate
 * @param acmeDirectory address at which the certificate authority describes itself (RFC 8555)
 * @param acmeEmail address that the certificate authority may write to; empty for none
 */
public record Certificates(List<String> domains, Optional<Files> files, String acmeDirectory, String acmeEmail) {
    /** The certificate authority of the peer. */
    public static final String LETS_ENCRYPT = "https://acme-v02.api.letsencrypt.org/directory";

    /** No names and no files. */
    public static final Certificates NONE = new Certificates(List.of(), Optional.empty(), LETS_ENCRYPT, "");

    /**
     * A certificate in PEM.
     *
     * @param chain certificates, that of the server first
     * @param key the private key, without a password
     */
    public record Files(Path chain, Path key) {}

    public Certificates {
        domains = List.copyOf(domains);
    }
}
