package dev.jarbase.adapter.http.acme;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How certificates are got.
 *
 * @param directory where the certificate authority describes itself
 * @param email address that it may write to; empty for none
 * @param cache folder that the peer keeps its certificates in; what is kept here goes into a folder of its own inside it
 * @param firstPause time until a name is tried again after a failure; it doubles each time
 * @param longestPause what it never exceeds
 */
public record AcmeSettings(URI directory, String email, Path cache, Duration firstPause, Duration longestPause) {

    /**
     * The usual pauses. The first ones keep below five failures an hour, which Let's Encrypt allows for a name.
     */
    public static AcmeSettings of(URI directory, String email, Path cache) {
        return new AcmeSettings(directory, email, cache, Duration.ofMinutes(5), Duration.ofHours(12));
    }
}
