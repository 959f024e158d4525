package dev.jarbase.adapter.mail;

import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailAttachment;
import dev.jarbase.domain.mail.MailChecks;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.settings.Settings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes mails to the log at level INFO, instead of sending them or before. Their bodies hold tokens and one-time
 * passwords, so they are written in development only. Thread-safe.
 */
public final class LogMailSender implements MailSender {
    private static final System.Logger LOG = System.getLogger(LogMailSender.class.getName());

    private final boolean withBodies;
    private final MailSender next;

    private LogMailSender(boolean withBodies, MailSender next) {
        this.withBodies = withBodies;
        this.next = next;
    }

    /**
     * Returns one that sends nothing.
     *
     * @param withBodies whether the bodies are written too
     */
    public static LogMailSender instead(boolean withBodies) {
        return new LogMailSender(withBodies, (message, smtp) -> {});
    }

    /** One that writes whole mails and then has them sent, for development. */
    public static LogMailSender before(MailSender next) {
        return new LogMailSender(true, next);
    }

    @Override
    public void send(MailMessage message, Settings.Smtp smtp) {
        MailChecks.require(message);
        LOG.log(System.Logger.Level.INFO, () -> text(message));
        next.send(message, smtp);
    }

    private String text(MailMessage message) {
        var out = new StringBuilder("mail");
        line(out, "from", shown(message.from()));
        line(out, "to", shown(message.to()));
        line(out, "cc", shown(message.cc()));
        line(out, "bcc", shown(message.bcc()));
        line(out, "subject", message.subject());
        line(
                out,
                "attachments",
                message.attachments().stream().map(MailAttachment::name).collect(Collectors.joining(", ")));
        if (withBodies) {
            String body = message.text().isEmpty() ? message.html() : message.text();
            out.append("\n    ").append(body.strip().replace("\n", "\n    "));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append("\n  ").append(name).append(": ").append(value);
        }
    }

    private static String shown(List<MailAddress> addresses) {
        return addresses.stream().map(LogMailSender::shown).collect(Collectors.joining(", "));
    }

    private static String shown(MailAddress address) {
        return address.name().isEmpty() ? address.address() : address.name() + " <" + address.address() + ">";
    }
}
