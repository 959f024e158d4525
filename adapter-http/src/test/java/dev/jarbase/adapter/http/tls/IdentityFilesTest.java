package dev.jarbase.adapter.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.jarbase.adapter.http.TestAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityFilesTest {
    private static final TestAuthority AUTHORITY = new TestAuthority();

    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong(System.currentTimeMillis());
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());

    private Path chain() {
        return folder.resolve("chain.pem");
    }

    private Path key() {
        return folder.resolve("key.pem");
    }

    private X509Certificate write(KeyPair keys, Duration valid) throws IOException {
        X509Certificate certificate = AUTHORITY.issue(keys.getPublic(), valid, "a.example");
        Files.writeString(chain(), TestAuthority.pem(certificate, AUTHORITY.certificate()));
        Files.writeString(
                key(), TestAuthority.pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        return certificate;
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void readsTheFormsOfKeys(String algorithm) throws IOException {
        KeyPair keys = TestAuthority.newKeys(algorithm);
        X509Certificate certificate = write(keys, Duration.ofDays(1));

        assertThat(served()).isEqualTo(certificate);
        byte[] inner = PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        if (algorithm.equals("RSA")) {
            Files.writeString(key(), TestAuthority.pem("RSA PRIVATE KEY", inner));
        } else {
            Files.writeString(key(), TestAuthority.pem("EC PRIVATE KEY", withCurve(keys)));
        }
        assertThat(served()).isEqualTo(certificate);
    }

    /** The form that other tools write, with the name of the curve inside. */
    private static byte[] withCurve(KeyPair keys) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(keys.getPrivate().getEncoded());
        return new org.bouncycastle.asn1.sec.ECPrivateKey(
                        256,
                        ((java.security.interfaces.ECPrivateKey) keys.getPrivate()).getS(),
                        info.getPrivateKeyAlgorithm().getParameters())
                .getEncoded();
    }

    private X509Certificate served() {
        return IdentityFiles.open(chain(), key(), clock).find("").orElseThrow().certificate();
    }

    @Test
    void servesAnExpiredCertificate() throws IOException {
        X509Certificate expired = write(TestAuthority.newKeys("EC"), Duration.ofHours(-1));

        assertThat(served()).isEqualTo(expired);
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused("chain.pem", "does not exist");
    }

    @Test
    void refusesAKeyOfAnotherCertificate() throws IOException {
        write(TestAuthority.newKeys("EC"), Duration.ofDays(1));
        Files.writeString(
                key(),
                TestAuthority.pem(
                        "PRIVATE KEY", TestAuthority.newKeys("EC").getPrivate().getEncoded()));

        assertRefused("chain.pem", "key.pem", "belongs to another certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----\nAAAA",
                "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----\nMAA=\n-----END EC PRIVATE KEY-----",
                // says that its curve has two gigabytes
                "-----BEGIN EC PRIVATE KEY-----\nMAwCAQEEAQCghH////8=\n-----END EC PRIVATE KEY-----",
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----"
            })
    void refusesMalformedKeys(String text) throws IOException {
        write(TestAuthority.newKeys("EC"), Duration.ofDays(1));
        Files.writeString(key(), text);

        assertRefused("key.pem");
    }

    private void assertRefused(String... words) {
        assertThatExceptionOfType(UnusableCertificateException.class)
                .isThrownBy(() -> IdentityFiles.open(chain(), key(), clock))
                .satisfies(refused -> assertThat(refused).hasMessageContainingAll(words));
    }

    @Test
    void takesChangedFilesAndKeepsTheLastGoodOnes() throws IOException {
        X509Certificate first = write(TestAuthority.newKeys("EC"), Duration.ofDays(1));
        IdentityFiles files = IdentityFiles.open(chain(), key(), clock);

        Files.writeString(chain(), "half written");
        later();
        assertThat(files.find("").orElseThrow().certificate()).isEqualTo(first);

        X509Certificate second = write(TestAuthority.newKeys("RSA"), Duration.ofDays(2));
        later();
        assertThat(files.find("").orElseThrow().certificate()).isEqualTo(second);
    }

    /** Goes on in time, for the files too: their clock may be too coarse to tell two changes. */
    private void later() throws IOException {
        Files.setLastModifiedTime(chain(), FileTime.fromMillis(now.addAndGet(10_000)));
    }
}
