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

    static Certificates of(Configuration configuration) {
        Optional<Path> chain = configuration.file(Key.CERTIFICATE);
        Optional<Path> key = configuration.file(Key.CERTIFICATE_KEY);
        if (chain.isPresent() != key.isPresent()) {
            Key alone = chain.isPresent() ? Key.CERTIFICATE : Key.CERTIFICATE_KEY;
            throw new ConfigurationException(
                    configuration.place(alone) + " is set alone; certificate and certificateKey belong together");
        }
        return new Certificates(
                configuration.texts(Key.DOMAINS),
                chain.map(file -> new Files(file, key.orElseThrow())),
                configuration.text(Key.ACME_DIRECTORY),
                configuration.text(Key.ACME_EMAIL));
    }
}
