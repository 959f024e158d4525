package dev.jarbase.adapter.mail;

import com.icegreen.greenmail.util.ServerSetup;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.settings.Settings.Smtp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Mails and settings as most tests need them. */
final class Samples {
    static final String USER = "ann";
    static final String PASSWORD = "secret word";

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2030-01-02T03:04:05Z"));
    private static final Entropy ENTROPY = bound -> bound - 1;
    private static final SmtpOptions OPTIONS =
            new SmtpOptions(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), Optional.empty());

    private Samples() {}

    /** Any free port of this machine; a busy machine may take long to begin listening. */
    static ServerSetup anyPort(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(60_000);
        return setup;
    }

    static MailMessage mail() {
        return MailMessage.of(
                new MailAddress("Acme", "support@acme.test"),
                MailAddress.of("ann@example.test"),
                "Hello",
                "<p>Good day</p>");
    }

    static Smtp server(String host, int port) {
        return new Smtp(true, port, host, "", "", "", false, "");
    }

    static Smtp withUser(Smtp smtp, String authMethod) {
        return new Smtp(true, smtp.port(), smtp.host(), USER, PASSWORD, authMethod, smtp.tls(), "");
    }

    static Smtp withTls(Smtp smtp) {
        return new Smtp(true, smtp.port(), smtp.host(), "", "", "", true, "");
    }

    static SmtpMailSender sender() {
        return new SmtpMailSender(ENTROPY, CLOCK, OPTIONS);
    }

    static SmtpMailSender trusting(SSLSocketFactory factory) {
        return new SmtpMailSender(
                ENTROPY,
                CLOCK,
                new SmtpOptions(OPTIONS.connect(), OPTIONS.answer(), OPTIONS.whole(), Optional.of(factory)));
    }

    static SmtpMailSender withTimes(Duration answer, Duration whole) {
        return new SmtpMailSender(ENTROPY, CLOCK, new SmtpOptions(answer, answer, whole, Optional.empty()));
    }
}
