package dev.jarbase.domain.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.file.FileContent;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailChecksTest {
    private static final MailMessage MAIL = MailMessage.of(
            new MailAddress("Acme", "support@acme.test"), MailAddress.of("ann@example.test"), "Hello", "<p>Hi</p>");

    @Test
    void ordinaryMailsMaySend() {
        assertThatCode(() -> MailChecks.require(
                        MAIL.withCc(List.of(MailAddress.of("ü@exämple.test"), MailAddress.of("root@localhost")))
                                .withHtml("line\r\nbreaks\nare fine here")
                                .withHeaders(Map.of("Reply-To", "x@acme.test"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: x@y.test", "a\nb", "a\rb", "a\0b"})
    void nothingMayBeginAnotherLine(String text) {
        List<MailAddress> named = List.of(new MailAddress(text, "x@y.test"));
        refuses(MAIL.withSubject(text));
        refuses(MAIL.withFrom(new MailAddress(text, "x@y.test")));
        refuses(MAIL.withTo(named));
        refuses(MAIL.withCc(named));
        refuses(MAIL.withBcc(named));
        refuses(MAIL.withHeaders(Map.of("X-Own", text)));
        refuses(MAIL.withHeaders(Map.of(text, "value")));
        refuses(MAIL.withAttachments(List.of(new MailAttachment(text, FileContent.of(new byte[0]), false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "@y.test",
                "x@",
                "x@y.test>\r\nRCPT TO:<z@y.test",
                "x@y.test, z@y.test",
                "<x@y.test>",
                "x y@y.test",
                "\"a\r\nb\"@y.test"
            })
    void whatIsNoAddressGetsNoMail(String address) {
        refuses(MAIL.withTo(List.of(MailAddress.of(address))));
        refuses(MAIL.withFrom(MailAddress.of(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bcc", "bcc", "Content-Type", "content-transfer-encoding", "MIME-Version", "X Own", "X:", ""})
    void headersThatWouldChangeTheMailItselfAreRefused(String name) {
        refuses(MAIL.withHeaders(Map.of(name, "value")));
    }

    @Test
    void mailsGoToSomebodyButNotToEverybody() {
        refuses(MAIL.withTo(List.of()));
        refuses(MAIL.withBcc(Collections.nCopies(1_000, MailAddress.of("x@y.test"))));
    }

    private static void refuses(MailMessage mail) {
        assertThatThrownBy(() -> MailChecks.require(mail)).isInstanceOf(MailException.class);
    }
}
