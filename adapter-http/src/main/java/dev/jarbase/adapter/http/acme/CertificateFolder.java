package dev.jarbase.adapter.http.acme;

import dev.jarbase.adapter.http.tls.Identity;
import dev.jarbase.adapter.http.tls.PemText;
import dev.jarbase.adapter.http.tls.UnusableCertificateException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateParsingException;
import java.util.List;
import java.util.Optional;

/** Where certificates and the key of the account are kept between starts; only the owner of the files may read them. */
final class CertificateFolder {
    private static final System.Logger LOG = System.getLogger(CertificateFolder.class.getName());
    private static final String OWN = "jarbase";
    private static final String SUFFIX = ".pem";
    private static final int DNS_NAME = 2;

    private final Path cache;
    private final Path own;

    /** @param cache the folder of the peer, which is only read */
    CertificateFolder(Path cache) {
        this.cache = cache;
        this.own = cache.resolve(OWN);
    }

    /** Returns what is kept for a name; if there is nothing, what the peer has left for it. */
    Optional<Identity> find(String name) {
        return read(own.resolve(name + SUFFIX), name).or(() -> read(cache.resolve(name), name));
    }

    private static Optional<Identity> read(Path file, String name) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file);
            Identity identity = new Identity(PemText.key(text), PemText.certificates(text));
            return Optional.of(identity).filter(found -> isFor(found, name));
        } catch (IOException | UnusableCertificateException unusable) {
            LOG.log(Level.WARNING, () -> "cannot use " + file + ": " + unusable.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isFor(Identity identity, String name) {
        try {
            var names = identity.certificate().getSubjectAlternativeNames();
            return names != null && names.contains(List.of(DNS_NAME, name));
        } catch (CertificateParsingException malformed) {
            return false;
        }
    }

    void keep(String name, Identity identity) throws IOException {
        write(name + SUFFIX, PemText.of(identity));
    }

    /** Returns a text that was written, such as the key of an account. */
    Optional<String> text(String name) throws IOException {
        Path file = own.resolve(name + SUFFIX);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    void keepText(String name, String text) throws IOException {
        write(name + SUFFIX, text);
    }

    /** Writes a whole file or nothing. */
    private void write(String name, String text) throws IOException {
        Files.createDirectories(own, onlyOwner("rwx------"));
        Path draft = Files.createTempFile(own, ".", SUFFIX, onlyOwner("rw-------"));
        try {
            Files.writeString(draft, text);
            Files.move(draft, own.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] onlyOwner(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }
}
