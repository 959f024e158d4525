package dev.jarbase.adapter.mail;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailAttachment;
import dev.jarbase.domain.mail.MailMessage;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail as it goes over the wire (RFC 5322, RFC 2045 to 2047). */
final class MimeMail {
    private static final String UTF_8 = "UTF-8";
    private static final int ID_LENGTH = 15;

    private final MailMessage mail;
    private final Entropy entropy;
    private final Instant now;

    MimeMail(MailMessage mail, Entropy entropy, Instant now) {
        this.mail = mail;
        this.entropy = entropy;
        this.now = now;
    }

    /** The address that answers about the delivery go to. */
    String sender() {
        return mail.from().address();
    }

    /** Everyone who gets the mail, also those whom it does not name. */
    InternetAddress[] readers() {
        return addresses(everyone());
    }

    /** Whether an address needs a server that knows more than ASCII (RFC 6531). */
    boolean isInternational() {
        return Stream.concat(Stream.of(mail.from()), everyone().stream())
                .anyMatch(address -> address.address().chars().anyMatch(c -> c > 0x7f));
    }

    private List<MailAddress> everyone() {
        return Stream.of(mail.to(), mail.cc(), mail.bcc()).flatMap(List::stream).toList();
    }

    MimeMessage message(Session session) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(address(mail.from()));
        message.setSentDate(Date.from(now));
        message.setSubject(EncodedWords.of(mail.subject()));
        message.setRecipients(RecipientType.TO, addresses(mail.to()));
        message.setRecipients(RecipientType.CC, addresses(mail.cc()));
        message.setContent(content());
        message.saveChanges();
        message.setHeader("Message-ID", newId());
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), EncodedWords.of(header.getValue()));
        }
        return message;
    }

    private String newId() {
        String domain = sender().substring(sender().lastIndexOf('@') + 1);
        return "<" + entropy.text(ID_LENGTH, Entropy.ALPHANUMERIC) + "@" + domain + ">";
    }

    private MimeMultipart content() throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        String text = mail.text().isEmpty() ? PlainText.of(mail.html()) : mail.text();
        if (!text.isEmpty() || mail.html().isEmpty()) {
            alternatives.addBodyPart(body(text, "plain"));
        }
        if (!mail.html().isEmpty()) {
            alternatives.addBodyPart(body(mail.html(), "html"));
        }
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(alternatives);
        MimeMultipart all = new MimeMultipart("mixed", first);
        for (MailAttachment attachment : mail.attachments()) {
            all.addBodyPart(file(attachment));
        }
        return all;
    }

    private static MimeBodyPart body(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart file(MailAttachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new AttachmentSource(attachment)));
        part.setFileName(attachment.name());
        part.setDisposition(attachment.inline() ? MimeBodyPart.INLINE : MimeBodyPart.ATTACHMENT);
        part.setHeader("Content-Transfer-Encoding", "base64");
        if (attachment.inline()) {
            part.setContentID("<" + attachment.name() + ">");
        }
        return part;
    }

    private static InternetAddress[] addresses(List<MailAddress> addresses) {
        return addresses.stream().map(MimeMail::address).toArray(InternetAddress[]::new);
    }

    private static InternetAddress address(MailAddress address) {
        try {
            InternetAddress result = new InternetAddress();
            result.setAddress(address.address());
            if (!address.name().isEmpty()) {
                result.setPersonal(address.name(), UTF_8);
            }
            return result;
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }
}
