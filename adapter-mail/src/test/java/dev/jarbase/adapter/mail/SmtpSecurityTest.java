package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.settings.Settings.Smtp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpSecurityTest {
    @TempDir
    private Path folder;

    private ScriptedServer server;
    private Smtp smtp;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer("127.0.0.1");
        smtp = Samples.server("localhost", server.port());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void encryptsBeforeItTellsThePasswordIfTheServerCan() throws Exception {
        OwnCertificate certificate = OwnCertificate.of("localhost", folder);
        server.offerStartTls(certificate.context()).answer("AUTH PLAIN", "235 welcome");

        Samples.trusting(certificate.context().getSocketFactory())
                .send(Samples.mail(), Samples.withUser(smtp, "PLAIN"));

        assertThat(server.lines().subList(0, 4))
                .containsExactly("EHLO localhost", "STARTTLS", "encrypted", "EHLO localhost");
        assertThat(server.lines().get(4)).isEqualTo("AUTH PLAIN " + base64("\0ann\0secret word"));
        assertThat(server.lines()).contains("MAIL FROM:<support@acme.test>", "RCPT TO:<ann@example.test>", "DATA");
    }

    @Test
    void encryptsFromTheBeginningIfTheSettingsSaySo() throws Exception {
        OwnCertificate certificate = OwnCertificate.of("localhost", folder);
        try (var encrypted = new EncryptedServer(certificate)) {
            Samples.trusting(certificate.context().getSocketFactory())
                    .send(Samples.mail(), Samples.withTls(Samples.server("localhost", encrypted.port())));

            assertThat(encrypted.subjects()).containsExactly("Hello");
        }
    }

    @Test
    void certificateThatNobodyVouchesForIsRefused() throws Exception {
        server.offerStartTls(OwnCertificate.of("localhost", folder).context());

        assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), Samples.withUser(smtp, "PLAIN")))
                .isInstanceOf(MailException.class)
                .hasMessageStartingWith("no trusted encrypted connection");
        assertThat(server.lines()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws IOException, GeneralSecurityException, InterruptedException {
        OwnCertificate other = OwnCertificate.of("other.test", folder);
        server.offerStartTls(other.context());

        assertThatThrownBy(() ->
                        Samples.trusting(other.context().getSocketFactory()).send(Samples.mail(), smtp))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.isPassing()).isFalse());
        assertThat(server.lines()).noneMatch(line -> line.startsWith("MAIL"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN"})
    void passwordIsNotToldInClearToAnotherMachine(String method) throws IOException {
        try (var elsewhere = new ScriptedServer("127.0.0.2")) {
            Smtp remote = Samples.withUser(Samples.server("127.0.0.2", elsewhere.port()), method);

            assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), remote))
                    .isInstanceOf(MailException.class)
                    .hasMessage("unencrypted connection");
            assertThat(elsewhere.lines()).noneMatch(line -> line.startsWith("AUTH"));
        }
    }

    @Test
    void loginAnswersPromptsInAnyCase() {
        server.answer("AUTH LOGIN", "334 " + base64("uSERname:"))
                .answer(base64("ann"), "334 " + base64("PASSWORD:"))
                .answer(base64("secret word"), "235 welcome");

        Samples.sender().send(Samples.mail(), Samples.withUser(smtp, "LOGIN"));

        assertThat(server.lines()).contains("AUTH LOGIN", base64("ann"), base64("secret word"), "DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvZSBzaXplOg==", "no base64", ""})
    void loginTellsNothingThatIsNotAskedFor(String prompt) {
        server.answer("AUTH LOGIN", "334 " + prompt);

        assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), Samples.withUser(smtp, "LOGIN")))
                .isInstanceOf(MailException.class);
        assertThat(server.lines()).doesNotContain(base64("ann"), base64("secret word"));
    }

    @Test
    void serverThatAsksForeverIsLeft() {
        server.answer("AUTH LOGIN", "334 " + base64("Username:")).answer(base64("ann"), "334 " + base64("Username:"));

        assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), Samples.withUser(smtp, "LOGIN")))
                .isInstanceOf(MailException.class);
    }

    @Test
    void greetsWithTheConfiguredName() {
        Samples.sender().send(Samples.mail(), new Smtp(true, smtp.port(), "localhost", "", "", "", false, "me.test"));

        assertThat(server.lines().getFirst()).isEqualTo("EHLO me.test");
    }

    @Test
    void serverThatSaysNothingIsLeft() {
        server.answer("EHLO", "").answer("HELO", "");

        assertThatThrownBy(() -> Samples.withTimes(Duration.ofMillis(200), Duration.ofSeconds(20))
                        .send(Samples.mail(), smtp))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.isPassing()).isTrue());
    }

    @Test
    void serverThatTakesTooLongAltogetherIsLeft() {
        server.answer("MAIL", "");

        assertThatThrownBy(() -> Samples.withTimes(Duration.ofSeconds(30), Duration.ofMillis(500))
                        .send(Samples.mail(), smtp))
                .isInstanceOf(MailException.class)
                .hasMessage("the mail server took too long");
    }

    @Test
    void serverThatIsNotThereMayBeThereLater() throws IOException {
        server.close();

        assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), smtp))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.isPassing()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"greeting", "MAIL", "RCPT", "."})
    void codesTellWhetherTheMailMayGoLater(String command) {
        for (boolean passing : List.of(true, false)) {
            server.answer(command, (passing ? "451" : "554") + " not today");
            assertThatThrownBy(() -> Samples.sender().send(Samples.mail(), smtp))
                    .isInstanceOfSatisfying(
                            MailException.class,
                            failure -> assertThat(failure.isPassing()).isEqualTo(passing))
                    .hasMessageContaining("not today");
        }
    }

    @Test
    void lineBreaksReachNoServer() {
        assertThatThrownBy(() -> Samples.sender().send(Samples.mail().withSubject("a\r\nBcc: x@example.test"), smtp))
                .isInstanceOf(MailException.class);
        assertThatThrownBy(() -> Samples.sender()
                        .send(Samples.mail().withTo(List.of(MailAddress.of("a@example.test>\r\nDATA"))), smtp))
                .isInstanceOf(MailException.class);
        assertThat(server.lines()).isEmpty();
    }

    @Test
    void linesOfOneDotDoNotEndTheMail() {
        Samples.sender().send(Samples.mail().withText("a\r\n.\r\nb"), smtp);

        assertThat(server.lines()).contains("..", "b");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
