package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.hooks.MailerHooks;
import dev.jarbase.application.mail.SendTestMail;
import dev.jarbase.domain.collection.AuthOptions;
import dev.jarbase.domain.collection.AuthOptions.EmailTemplate;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.mail.MailException;
import dev.jarbase.domain.mail.MailMessage;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.record.Record;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordMailsTest {
    @TempDir
    private Path folder;

    private final List<MailMessage> sent = new CopyOnWriteArrayList<>();
    private final List<String> steps = new ArrayList<>();

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open() {
        MailSender mails = (message, smtp) -> {
            steps.add("transport");
            sent.add(message);
        };
        scene = new Scene(folder, ports -> ports.mails(mails));
        user = scene.account("users", "u@example.com");
    }

    @Test
    void linksLeadToTheAddressInTheSettingsAndCarryAToken() {
        scene.app().mails().records().verification(user);
        scene.app().mails().records().passwordReset(user);
        scene.app().mails().records().emailChange(user, "new@example.com");

        assertThat(sent)
                .extracting(MailMessage::html)
                .satisfiesExactly(
                        html -> assertThat(html).contains("\"http://localhost:8090/_/#/auth/confirm-verification/ey"),
                        html -> assertThat(html).contains("\"http://localhost:8090/_/#/auth/confirm-password-reset/ey"),
                        html -> assertThat(html).contains("\"http://localhost:8090/_/#/auth/confirm-email-change/ey"));
        assertThat(sent)
                .extracting(mail -> mail.to().getFirst().address())
                .containsExactly("u@example.com", "u@example.com", "new@example.com");
        assertThat(sent.getFirst().from().toString()).contains("Support", "support@example.com");
    }

    @Test
    void valuesOfAccountsAreWrittenAsTextAndNotLookedThrough() {
        user.set("name", FieldValue.Text.of("<b>&\"'{TOKEN}\r\n"));
        template("{RECORD:name} {RECORD:verified} {RECORD:password} {RECORD:tokenKey} {RECORD:nothing}");

        scene.app().mails().records().verification(user);

        String filled = "&lt;b&gt;&amp;&#34;&#39;{TOKEN}%s false {RECORD:password} {RECORD:tokenKey} {RECORD:nothing}";
        assertThat(sent.getFirst().html()).contains(filled.formatted("\r\n"));
        assertThat(sent.getFirst().subject()).isEqualTo(filled.formatted("  "));
    }

    @Test
    void placeOfASignInIsWrittenAsText() {
        scene.app().mails().records().signInAlert(user, "10.0.0.1 <script>");

        assertThat(sent.getFirst().html()).contains("10.0.0.1 &lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void hookOfTheKindComesBeforeThatOfAllMailsAndBothMayChangeTheMail() {
        MailerHooks hooks = scene.app().hooks().mailer();
        hooks.verification().bind(Set.of("users"), event -> {
            steps.add("verification " + event.meta().keySet());
            event.message(event.message().withSubject(event.message().subject() + " 1"));
            event.next();
            steps.add("after");
        });
        hooks.send().bind(event -> {
            steps.add("send");
            event.message(event.message().withSubject(event.message().subject() + " 2"));
            event.next();
        });

        scene.app().mails().records().verification(user);

        assertThat(steps).containsExactly("verification [token]", "send", "transport", "after");
        assertThat(sent.getFirst().subject()).endsWith(" 1 2");
    }

    @Test
    void handlerThatDoesNotGoOnHoldsTheMailBack() {
        scene.app().hooks().mailer().verification().bind(event -> {});
        scene.app().mails().records().verification(user);
        scene.app().hooks().mailer().send().bind(event -> {});
        scene.app().mails().records().passwordReset(user);

        assertThat(sent).isEmpty();
    }

    @Test
    void handlersOfOtherCollectionsAreNotAsked() {
        scene.app().hooks().mailer().verification().bind(Set.of("_superusers"), event -> steps.add("wrong"));

        scene.app().mails().records().verification(user);

        assertThat(steps).containsExactly("transport");
    }

    @Test
    void handlerMaySendInItsOwnWay() {
        List<String> own = new ArrayList<>();
        scene.app().hooks().mailer().send().bind(event -> {
            event.mailer(message -> own.add(message.subject()));
            event.next();
        });

        scene.app().mails().records().verification(user);

        assertThat(own).hasSize(1);
        assertThat(sent).isEmpty();
    }

    @Test
    void rowOfAPasswordTellsWhomItWasSentTo() {
        Record otp = otp();

        scene.app().mails().records().otp(user, otp.id(), "12345678");

        assertThat(sent.getFirst().html()).contains("<strong>12345678</strong>");
        assertThat(scene.stored(otp).text("sentTo")).isEqualTo("u@example.com");
    }

    @Test
    void rowOfAPasswordThatIsHeldBackStaysAsItIs() {
        Record otp = otp();
        scene.app().hooks().mailer().otp().bind(event -> {});

        scene.app().mails().records().otp(user, otp.id(), "12345678");

        assertThat(scene.stored(otp).text("sentTo")).isEmpty();
    }

    @Test
    void missingRowOfAPasswordIsNoFailure() {
        scene.app().mails().records().otp(user, "missing", "12345678");

        assertThat(sent).hasSize(1);
    }

    @Test
    void installerHasNoMailbox() {
        Record installer = scene.account("_superusers", "__pbinstaller@example.com");

        assertThatThrownBy(() -> scene.app().mails().records().passwordReset(installer))
                .isInstanceOf(MailException.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void everySuperuserHearsOfTrouble() {
        scene.account("_superusers", "a@example.com");
        scene.account("_superusers", "b@example.com");

        scene.app().mails().records().system("Backup <failed>", "disk & more\n<full>");

        assertThat(sent)
                .extracting(mail -> mail.to().getFirst().address())
                .containsExactlyInAnyOrder("a@example.com", "b@example.com");
        assertThat(sent.getFirst().subject()).isEqualTo("[Acme system alert] Backup &lt;failed&gt;");
        assertThat(sent.getFirst().html()).contains("disk &amp; more\n&lt;full&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "verification,auth/confirm-verification/ey",
        "password-reset,auth/confirm-password-reset/ey",
        "email-change,auth/confirm-email-change/ey",
        "otp,<strong>123456</strong>",
        "login-alert,- TEST_IP TEST_USER_AGENT"
    })
    void everyTemplateCanBeTried(String template, String content) {
        for (String collection : List.of("", "users")) {
            scene.app().mails().test().send(new SendTestMail.Order("x@example.com", template, collection));
        }

        assertThat(sent).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.to().getFirst().address()).isEqualTo("x@example.com");
            assertThat(mail.html()).contains(content);
        });
    }

    @Test
    void triedTemplateShowsWhereFieldsGo() {
        template("{RECORD:name} {RECORD:email} {RECORD:verified}");

        scene.app().mails().test().send(new SendTestMail.Order("x@example.com", "verification", "users"));

        assertThat(sent.getFirst().subject()).isEqualTo("__pb_test_name__ x@example.com false");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'','','','[email, template]'",
                "bad,otp,'',[email]",
                "a@b.co,nope,'',[template]",
                "a@b.co,otp,missing,[collection]",
                "a@b.co,otp,_otps,[collection]"
            })
    void wrongOrdersAreRefusedByName(String email, String template, String collection, String wrong) {
        assertThatThrownBy(() -> scene.app().mails().test().send(new SendTestMail.Order(email, template, collection)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.errors().children().keySet().stream()
                                        .sorted()
                                        .toList())
                                .hasToString(wrong))
                .hasMessage("Failed to send the test email.");
        assertThat(sent).isEmpty();
    }

    @Test
    void failureOfATriedMailIsShown() {
        scene.app().hooks().mailer().send().bind(event -> {
            throw MailException.refused("535 wrong password");
        });

        assertThatThrownBy(() -> scene.app().mails().test().send(new SendTestMail.Order("a@b.co", "otp", "users")))
                .isInstanceOf(Fault.class)
                .hasMessage("Failed to send the test email. Raw error: \n535 wrong password");
    }

    private void template(String text) {
        Collection users = scene.collection("users");
        AuthOptions options = withVerification(users.auth().orElseThrow(), new EmailTemplate(text, text));
        scene.change(users.definition().withOptions(new CollectionOptions.Auth(options, JsonValue.Obj.EMPTY)));
        user = reloaded();
    }

    /** The account in its changed collection, with the values that a test gave it. */
    private Record reloaded() {
        Record stored = scene.app()
                .ports()
                .data()
                .records()
                .byId(scene.collection("users"), user.id())
                .orElseThrow();
        return stored.set("name", user.get("name"));
    }

    private Record otp() {
        Record otp = Record.fresh(scene.collection("_otps"))
                .set("collectionRef", FieldValue.Text.of(user.collection().id()))
                .set("recordRef", FieldValue.Text.of(user.id()))
                .set("password", FieldValue.Password.plain("12345678"));
        scene.app().saveRecord().save(otp);
        return otp;
    }

    private static AuthOptions withVerification(AuthOptions before, EmailTemplate template) {
        return new AuthOptions(
                before.authRule(),
                before.manageRule(),
                before.authAlert(),
                before.oauth2(),
                before.passwordAuth(),
                before.mfa(),
                before.otp(),
                before.authToken(),
                before.passwordResetToken(),
                before.emailChangeToken(),
                before.verificationToken(),
                before.fileToken(),
                template,
                before.resetPasswordTemplate(),
                before.confirmEmailChangeTemplate());
    }
}
