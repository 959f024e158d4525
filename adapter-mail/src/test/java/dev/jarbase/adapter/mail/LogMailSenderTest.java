package dev.jarbase.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.mail.MailAddress;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.Settings.Smtp;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogMailSenderTest {
    private static final Smtp OFF = Settings.DEFAULTS.smtp();

    private final Logger logger = Logger.getLogger(LogMailSender.class.getName());
    private final Kept kept = new Kept();

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(kept);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(kept);
        logger.setUseParentHandlers(true);
    }

    @Test
    void logOfAServerInUseHoldsNoBody() {
        LogMailSender.instead(false).send(Samples.mail().withText("token 123"), OFF);

        assertThat(kept.lines).containsExactly("""
            mail
              from: Acme <support@acme.test>
              to: ann@example.test
              subject: Hello\
            """);
    }

    @Test
    void developersSeeTheWholeMail() {
        LogMailSender.instead(true)
                .send(
                        Samples.mail()
                                .withBcc(List.of(MailAddress.of("h@example.test")))
                                .withHtml("<p>a</p>\n<p>b</p>"),
                        OFF);

        assertThat(kept.lines).containsExactly("""
            mail
              from: Acme <support@acme.test>
              to: ann@example.test
              bcc: h@example.test
              subject: Hello
                <p>a</p>
                <p>b</p>\
            """);
    }

    @Test
    void mailsMayBeWrittenAndSent() {
        List<MailMessage> sent = new ArrayList<>();

        LogMailSender.before((message, smtp) -> sent.add(message)).send(Samples.mail(), OFF);

        assertThat(sent).containsExactly(Samples.mail());
        assertThat(kept.lines).singleElement().asString().contains("Good day");
    }

    @Test
    void lineBreaksCannotPretendToBeOtherEntries() {
        assertThatThrownBy(() -> LogMailSender.instead(true).send(Samples.mail().withSubject("a\n2030 ERROR b"), OFF))
                .isInstanceOf(MailException.class);
        assertThat(kept.lines).isEmpty();
    }

    @Test
    void settingsChooseBetweenServerAndProgram() {
        List<String> used = new ArrayList<>();
        var sender = new SettingsMailSender((mail, smtp) -> used.add("smtp"), (mail, smtp) -> used.add("sendmail"));

        sender.send(Samples.mail(), Samples.server("localhost", 25));
        sender.send(Samples.mail(), OFF);

        assertThat(used).containsExactly("smtp", "sendmail");
    }

    private static final class Kept extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
