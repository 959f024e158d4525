package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.settings.Settings;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection to a mail server, for one mail. */
final class SmtpDelivery {
    private static final System.Logger LOG = System.getLogger(SmtpDelivery.class.getName());
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

    private final Settings.Smtp smtp;
    private final SmtpOptions options;

    SmtpDelivery(Settings.Smtp smtp, SmtpOptions options) {
        this.smtp = smtp;
        this.options = options;
    }

    /** Hands a mail over. @throws MailException if it was not accepted */
    void deliver(MimeMail mail) {
        Session session = Session.getInstance(properties(mail));
        SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", smtp.host(), -1, null, null, null));
        try {
            // Without credentials: whether they may be told is known once it is known if the line is encrypted.
            transport.connect(smtp.host(), Math.toIntExact(smtp.port()), null, null);
            authenticate(transport);
            transport.sendMessage(mail.message(session), mail.readers());
        } catch (MessagingException failure) {
            throw SmtpFailures.explain(failure, transport.getLastReturnCode(), transport.getLastServerResponse());
        } finally {
            close(transport);
        }
    }

    private void authenticate(SMTPTransport transport) throws MessagingException {
        if (smtp.username().isEmpty() && smtp.password().isEmpty()) {
            return;
        }
        if (!transport.isSSL() && !OWN_MACHINE.contains(smtp.host())) {
            throw MailException.refused("unencrypted connection");
        }
        SmtpAuthentication authentication = new SmtpAuthentication(transport, smtp.username(), smtp.password());
        if (smtp.authMethod().equals("LOGIN")) {
            authentication.login();
        } else {
            authentication.plain();
        }
    }

    private Properties properties(MimeMail mail) {
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", String.valueOf(options.connect().toMillis()));
        properties.setProperty(
                "mail.smtp.timeout", String.valueOf(options.answer().toMillis()));
        properties.setProperty(
                "mail.smtp.writetimeout", String.valueOf(options.answer().toMillis()));
        properties.setProperty("mail.smtp.localhost", smtp.localName().isEmpty() ? "localhost" : smtp.localName());
        properties.setProperty("mail.smtp.from", mail.sender());
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(smtp.tls()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        properties.setProperty("mail.mime.allowutf8", String.valueOf(mail.isInternational()));
        options.trust().ifPresent(factory -> properties.put("mail.smtp.ssl.socketFactory", factory));
        return properties;
    }

    /** Says good-bye; the mail was accepted or refused before, so trouble with that changes nothing. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException failure) {
            LOG.log(System.Logger.Level.DEBUG, "the mail server did not say good-bye", failure);
        }
    }
}
