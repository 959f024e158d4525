package dev.jarbase.adapter.mail;

import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How long a mail server may take.
 *
 * @param connect to accept a connection
 * @param answer for each answer, and for taking what is written
 * @param whole for a whole mail
 * @param trust makes encrypted connections; empty for the certificates that the JVM trusts
 */
record SmtpOptions(Duration connect, Duration answer, Duration whole, Optional<SSLSocketFactory> trust) {
    static final SmtpOptions DEFAULT =
            new SmtpOptions(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2), Optional.empty());
}
