package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SendmailMailSenderTest {
    @TempDir
    private Path folder;

    @Test
    void theProgramGetsTheMailOnItsInput() throws IOException {
        Path program = program("first", "echo \"$@\" > arguments; cat > mail");

        send(
                Samples.mail()
                        .withSubject("Grüße")
                        .withCc(List.of(MailAddress.of("c@example.test"), MailAddress.of("d@example.test")))
                        .withBcc(List.of(MailAddress.of("hidden@example.test")))
                        .withHeaders(Map.of("X-Own", "ignored")),
                program);

        assertThat(folder.resolve("arguments")).hasContent("-i -t");
        assertThat(Files.readString(folder.resolve("mail"))).isEqualTo("""
            From: "Acme" <support@acme.test>
            To: ann@example.test
            Cc: c@example.test,d@example.test
            Bcc: hidden@example.test
            Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=
            Content-Type: text/html; charset=UTF-8

            """.replace("\n", "\r\n") + "<p>Good day</p>");
    }

    @Test
    void mailWithoutHtmlGoesAsItsText() throws IOException {
        send(Samples.mail().withHtml("").withText("plain"), program("first", "cat > mail"));

        assertThat(Files.readString(folder.resolve("mail"))).endsWith("\r\n\r\nplain");
    }

    @Test
    void theFirstProgramThatCanRunIsTaken() throws IOException {
        Path noProgram = Files.writeString(folder.resolve("data"), "no program");
        Path second = program("second", "cat > /dev/null; echo ran > second.txt");

        send(Samples.mail(), folder.resolve("missing"), noProgram, second);

        assertThat(folder.resolve("second.txt")).exists();
    }

    @Test
    void noProgramAtAllIsAFailure() {
        assertThatThrownBy(() -> send(Samples.mail(), folder.resolve("missing")))
                .isInstanceOf(MailException.class)
                .hasMessage("failed to locate a sendmail executable path");
    }

    @Test
    void statusTellsWhetherTheMailMayGoLater() throws IOException {
        Path refusing = program("refusing", "cat > /dev/null; exit 67");
        Path busy = program("busy", "cat > /dev/null; exit 75");

        assertThatThrownBy(() -> send(Samples.mail(), refusing))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.isPassing()).isFalse())
                .hasMessage("exit status 67");
        assertThatThrownBy(() -> send(Samples.mail(), busy))
                .isInstanceOfSatisfying(
                        MailException.class,
                        failure -> assertThat(failure.isPassing()).isTrue());
    }

    @Test
    void programThatNeitherReadsNorEndsIsKilled() throws IOException {
        Path hanging = program("hanging", "exec sleep 600");
        var sender = new SendmailMailSender(List.of(hanging), Duration.ofMillis(300));
        MailMessage large = Samples.mail().withHtml("x".repeat(1_000_000));

        assertThatThrownBy(() -> sender.send(large, Settings.DEFAULTS.smtp()))
                .isInstanceOf(MailException.class)
                .hasMessage("sendmail took too long");
    }

    @Test
    void programThatDoesNotReadEverythingMayStillSucceed() throws IOException {
        send(Samples.mail().withHtml("x".repeat(1_000_000)), program("lazy", "exit 0"));
    }

    @Test
    void lineBreaksReachNoProgram() throws IOException {
        Path program = program("first", "cat > mail");

        assertThatThrownBy(() -> send(Samples.mail().withSubject("a\nBcc: x@example.test"), program))
                .isInstanceOf(MailException.class);
        assertThat(folder.resolve("mail")).doesNotExist();
    }

    private static void send(MailMessage mail, Path... programs) {
        new SendmailMailSender(List.of(programs), Duration.ofMinutes(1)).send(mail, Settings.DEFAULTS.smtp());
    }

    private Path program(String name, String body) throws IOException {
        String script = "#!/bin/sh\ncd '" + folder + "'\n" + body + "\n";
        Path program = Files.writeString(folder.resolve(name), script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return program;
    }
}
