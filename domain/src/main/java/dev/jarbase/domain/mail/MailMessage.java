package dev.jarbase.domain.mail;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One mail. Immutable.
 *
 * @param html body for programs that show HTML; empty for none
 * @param text plain body; empty to have it made from {@code html}
 * @param headers further headers by name, such as {@code Message-ID}, in order
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
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        attachments = List.copyOf(attachments);
    }

    /** A mail to one reader, in HTML. */
    public static MailMessage of(MailAddress from, MailAddress to, String subject, String html) {
        return new MailMessage(from, List.of(to), List.of(), List.of(), subject, html, "", Map.of(), List.of());
    }

    public MailMessage withFrom(MailAddress sender) {
        return new MailMessage(sender, to, cc, bcc, subject, html, text, headers, attachments);
    }

    public MailMessage withTo(List<MailAddress> readers) {
        return new MailMessage(from, readers, cc, bcc, subject, html, text, headers, attachments);
    }

    public MailMessage withCc(List<MailAddress> readers) {
        return new MailMessage(from, to, readers, bcc, subject, html, text, headers, attachments);
    }

    public MailMessage withBcc(List<MailAddress> readers) {
        return new MailMessage(from, to, cc, readers, subject, html, text, headers, attachments);
    }

    public MailMessage withSubject(String line) {
        return new MailMessage(from, to, cc, bcc, line, html, text, headers, attachments);
    }

    public MailMessage withHtml(String body) {
        return new MailMessage(from, to, cc, bcc, subject, body, text, headers, attachments);
    }

    public MailMessage withText(String body) {
        return new MailMessage(from, to, cc, bcc, subject, html, body, headers, attachments);
    }

    public MailMessage withHeaders(Map<String, String> further) {
        return new MailMessage(from, to, cc, bcc, subject, html, text, further, attachments);
    }

    public MailMessage withAttachments(List<MailAttachment> files) {
        return new MailMessage(from, to, cc, bcc, subject, html, text, headers, files);
    }
}
