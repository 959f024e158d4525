package dev.jarbase.adapter.http.tls;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The certificate of two files, taken again when they change, for every name. Thread-safe. Looks at the files during a
 * handshake, at most once a second; while what they hold cannot be used, the last certificate stays.
 */
public final class IdentityFiles implements Identities {
    private static final System.Logger LOG = System.getLogger(IdentityFiles.class.getName());
    private static final long BETWEEN_LOOKS = 1000;
    private static final long MOST_BYTES = 1 << 20;

    private final Path chain;
    private final Path key;
    private final InstantSource clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Identity current;
    private volatile long nextLook;
    private Stamp stamp;

    /** What tells a changed file. */
    private record Version(FileTime modified, long size) {}

    private record Stamp(Version chain, Version key) {}

    private IdentityFiles(Path chain, Path key, InstantSource clock) throws IOException {
        this.chain = chain;
        this.key = key;
        this.clock = clock;
        this.stamp = stamp();
        this.current = load();
        this.nextLook = clock.millis() + BETWEEN_LOOKS;
    }

    /**
     * Reads the files.
     *
     * @param chain certificates in PEM, that of the server first
     * @param key private key in PEM, without a password
     * @throws UnusableCertificateException if they cannot be read or do not belong together
     */
    public static IdentityFiles open(Path chain, Path key, InstantSource clock) {
        try {
            return new IdentityFiles(chain, key, clock);
        } catch (IOException unreadable) {
            throw new UnusableCertificateException(reason(unreadable), unreadable);
        }
    }

    @Override
    public Optional<Identity> find(String serverName) {
        if (clock.millis() >= nextLook && looking.tryLock()) {
            try {
                look();
            } finally {
                looking.unlock();
            }
        }
        return Optional.of(current);
    }

    private void look() {
        nextLook = clock.millis() + BETWEEN_LOOKS;
        try {
            Stamp present = stamp();
            if (!present.equals(stamp)) {
                // Kept also if loading fails: one warning per change is enough.
                stamp = present;
                current = load();
                LOG.log(Level.INFO, () -> "loaded the changed " + current);
            }
        } catch (IOException | UnusableCertificateException failure) {
            LOG.log(Level.WARNING, () -> "still serving the old certificate: " + failure.getMessage());
        }
    }

    private Stamp stamp() throws IOException {
        return new Stamp(version(chain), version(key));
    }

    private static Version version(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Version(attributes.lastModifiedTime(), attributes.size());
    }

    private Identity load() throws IOException {
        List<X509Certificate> certificates = read(chain, PemText::certificates);
        PrivateKey secret = read(key, PemText::key);
        Identity identity;
        try {
            identity = new Identity(secret, certificates);
        } catch (UnusableCertificateException mismatch) {
            throw new UnusableCertificateException(chain + " and " + key + ": " + mismatch.getMessage(), mismatch);
        }
        Instant end = identity.certificate().getNotAfter().toInstant();
        if (end.isBefore(clock.instant())) {
            LOG.log(Level.WARNING, () -> "the certificate of " + chain + " expired at " + end);
        }
        return identity;
    }

    private static <T> T read(Path file, Function<String, T> parser) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnusableCertificateException(file + ": is too large to be a certificate or key");
        }
        try {
            return parser.apply(Files.readString(file));
        } catch (UnusableCertificateException malformed) {
            throw new UnusableCertificateException(file + ": " + malformed.getMessage(), malformed);
        }
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof NoSuchFileException missing
                ? missing.getFile() + " does not exist"
                : "cannot read " + unreadable.getMessage();
    }
}
