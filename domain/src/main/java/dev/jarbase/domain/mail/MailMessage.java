package dev.jarbase.domain.mail;

import java.util.List;
import java.util.Map;

/**
 * One mail. Immutable.
 *
 * @param html body for programs that show HTML; empty for none
 * @param text plain body; empty to have it made from {@code html}
 * @param headers further headers by name, such as {@code Message-ID}
 */
public record MailMessage(
        MailAddress from,
        List<MailAddress> to,
        List<MailAddress> cc,
        List<MailAddress> bcc,
        String subject,
        String html,
        String text,
        Map<String, String> headers,
        List<MailAttachment> attachments) {

    public MailMessage {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        headers = Map.copyOf(headers);
        attachments = List.copyOf(attachments);
    }

    /** A mail to one reader, in HTML. */
    public static MailMessage of(MailAddress from, MailAddress to, String subject, String html) {
        return new MailMessage(from, List.of(to), List.of(), List.of(), subject, html, "", Map.of(), List.of());
    }
}
