package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.jarbase.domain.file.FileContent;
import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailAttachment;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.settings.Settings.Smtp;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmtpDeliveryTest {
    private final GreenMail server = new GreenMail(Samples.anyPort(ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
        server.setUser("ann@example.test", Samples.USER, Samples.PASSWORD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void headersNameSenderReadersAndMoment() throws MessagingException {
        MimeMessage mail = sent(Samples.mail()
                .withTo(List.of(new MailAddress("Ann, B.", "ann@example.test"), MailAddress.of("bob@example.test")))
                .withCc(List.of(MailAddress.of("cc@example.test"))));

        assertThat(mail.getHeader("From")).containsExactly("Acme <support@acme.test>");
        assertThat(mail.getHeader("To")).containsExactly("\"Ann, B.\" <ann@example.test>, bob@example.test");
        assertThat(mail.getHeader("Cc")).containsExactly("cc@example.test");
        assertThat(mail.getHeader("Subject")).containsExactly("Hello");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.getSentDate()).isEqualTo("2030-01-02T03:04:05Z");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<999999999999999@acme.test>");
    }

    @Test
    void sendersWithoutNameStandBare() throws MessagingException {
        MimeMessage mail = sent(Samples.mail().withFrom(MailAddress.of("root@localhost")));

        assertThat(mail.getHeader("From")).containsExactly("root@localhost");
    }

    @Test
    void hiddenReadersGetTheMailButAreNotNamed() throws MessagingException {
        Samples.sender().send(Samples.mail().withBcc(List.of(MailAddress.of("hidden@example.test"))), server());

        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(2);
        assertThat(mails[0].getHeader("Bcc")).isNull();
        assertThat(mails[1].getHeader("To")).containsExactly("ann@example.test");
    }

    @Test
    void textBeyondAsciiIsEncodedAndComesBack() throws MessagingException, IOException {
        MimeMessage mail =
                sent(Samples.mail().withSubject("Grüße").withHtml("<p>Übermorgen – " + "x".repeat(200) + "</p>"));

        assertThat(mail.getHeader("Subject")).containsExactly("=?UTF-8?Q?Gr=C3=BC=C3=9Fe?=");
        BodyPart html = alternatives(mail).getBodyPart(1);
        assertThat(html.getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(html.getContent()).isEqualTo("<p>Übermorgen – " + "x".repeat(200) + "</p>");
    }

    @Test
    void textMadeOfTheHtmlComesFirst() throws MessagingException, IOException {
        MimeMessage mail = sent(Samples.mail());

        assertThat(mail.getContentType()).startsWith("multipart/mixed");
        Multipart alternatives = alternatives(mail);
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(alternatives.getBodyPart(0).getContent()).isEqualTo("Good day");
        assertThat(alternatives.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }

    @Test
    void givenTextIsTakenAsItIs() throws MessagingException, IOException {
        MimeMessage mail = sent(Samples.mail().withText("by hand"));

        assertThat(alternatives(mail).getBodyPart(0).getContent()).isEqualTo("by hand");
    }

    @Test
    void furtherHeadersMayReplaceTheMessageId() throws MessagingException {
        MimeMessage mail =
                sent(Samples.mail().withHeaders(Map.of("Message-ID", "<own@acme.test>", "X-Kind", "größer")));

        assertThat(mail.getHeader("Message-ID")).containsExactly("<own@acme.test>");
        assertThat(mail.getHeader("X-Kind")).containsExactly("=?UTF-8?Q?gr=C3=B6=C3=9Fer?=");
    }

    @Test
    void attachmentsFollowWithTheTypeThatTheirContentTells() throws MessagingException, IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a};
        MimeMessage mail = sent(Samples.mail()
                .withAttachments(List.of(
                        new MailAttachment(
                                "notes.txt", FileContent.of("hello".getBytes(StandardCharsets.UTF_8)), false),
                        new MailAttachment("logo.png", FileContent.of(png), true))));

        Multipart parts = (Multipart) mail.getContent();
        BodyPart notes = parts.getBodyPart(1);
        assertThat(notes.getDisposition()).isEqualTo("attachment");
        assertThat(notes.getFileName()).isEqualTo("notes.txt");
        assertThat(notes.getContentType()).startsWith("text/plain; charset=utf-8");
        assertThat(notes.getInputStream().readAllBytes()).asString().isEqualTo("hello");
        BodyPart logo = parts.getBodyPart(2);
        assertThat(logo.getDisposition()).isEqualTo("inline");
        assertThat(logo.getContentType()).startsWith("image/png");
        assertThat(logo.getHeader("Content-ID")).containsExactly("<logo.png>");
    }

    @Test
    void attachmentThatCannotBeReadSendsNothing() {
        MailMessage mail = Samples.mail()
                .withAttachments(List.of(new MailAttachment(
                        "gone",
                        () -> {
                            throw new IOException("gone");
                        },
                        false)));

        assertThatThrownBy(() -> Samples.sender().send(mail, server())).isInstanceOf(MailException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void userSignsInEitherWay() {
        Samples.sender().send(Samples.mail(), Samples.withUser(server(), ""));
        Samples.sender().send(Samples.mail(), Samples.withUser(server(), "PLAIN"));
        Samples.sender().send(Samples.mail(), Samples.withUser(server(), "LOGIN"));

        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    @Test
    void wrongPasswordIsRefusedForGood() {
        Smtp smtp = server();
        for (String method : List.of("PLAIN", "LOGIN")) {
            Smtp wrong = new Smtp(true, smtp.port(), smtp.host(), Samples.USER, "guess", method, false, "");

            assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), wrong))
                    .isInstanceOfSatisfying(
                            MailException.class,
                            failure -> assertThat(failure.isPassing()).isFalse())
                    .hasMessageStartingWith("535")
                    .hasMessageNotContaining("guess");
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private MimeMessage sent(MailMessage mail) {
        Samples.sender().send(mail, server());
        return server.getReceivedMessages()[0];
    }

    private Smtp server() {
        return Samples.server("127.0.0.1", server.getSmtp().getPort());
    }

    private static Multipart alternatives(MimeMessage mail) throws MessagingException {
        try {
            return (Multipart) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
