package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.auth.LinkUseCases;
import dev.jarbase.application.auth.SignInRequest;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 7, 8, 11, 14, 15 and 16 for the links that are mailed. */
class MailedLinkTest {
    private static final String NEW = "0987654321";

    private final Mailbox mailbox = new Mailbox();
    private final MovableClock clock = new MovableClock();

    @AutoClose
    private Scene scene;

    private LinkUseCases links;
    private Record user;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder, ports -> ports.mails(mailbox).clock(clock));
        links = scene.app().auth().links();
        user = scene.account("users", "u@example.com");
    }

    @Test
    void linkProvesAnAddressAndLeavesTokensAlone() {
        String before = scene.app().auth().tokenIssuer().auth(user);
        String token = verificationToken();

        links.confirmVerification().confirm(token("users", token));
        links.confirmVerification().confirm(token("users", token));

        assertThat(scene.stored(user).bool("verified")).isTrue();
        assertThat(actor(before)).isNotEqualTo(Actor.guest());
        assertThat(scene.signedIn("users", "u@example.com").token()).isNotEmpty();
    }

    @Test
    void provenAddressEndsWhatAnIntruderPreparedInTheAccount() {
        Record link = Record.fresh(scene.collection("_externalAuths"))
                .set("collectionRef", FieldValue.Text.of(user.collection().id()))
                .set("recordRef", FieldValue.Text.of(user.id()))
                .set("provider", FieldValue.Text.of("google"))
                .set("providerId", FieldValue.Text.of("intruder"));
        scene.app().saveRecord().save(link);
        String before = scene.app().auth().tokenIssuer().auth(user);
        String token = verificationToken();
        scene.change("users", options -> options.passwords(false));

        links.confirmVerification().confirm(token("users", token));

        assertThat(scene.all("_externalAuths", user)).isEmpty();
        assertThat(actor(before)).isEqualTo(Actor.guest());
        scene.change("users", options -> options.passwords(true));
        assertThatThrownBy(() -> scene.signedIn("users", "u@example.com")).hasMessage("Failed to authenticate.");
    }

    @Test
    void linkOfAFormerAddressProvesNothing() {
        String token = verificationToken();
        var tokens = scene.app().auth().tokenIssuer();
        Record stored = scene.stored(user);
        stored.set("email", FieldValue.Text.of("v@example.com")).set("tokenKey", stored.get("tokenKey"));
        scene.app().saveRecord().save(stored);

        assertThat(tokenError(() -> links.confirmVerification().confirm(token("users", token))))
                .isEqualTo("validation_invalid_token");
        String forged =
                tokens.verification(scene.stored(user).copy().set("email", FieldValue.Text.of("u@example.com")));
        assertThat(tokenError(() -> links.confirmVerification().confirm(token("users", forged))))
                .isEqualTo("validation_token_email_mismatch");
    }

    @Test
    void passwordIsResetOnceAndEndsAllTokens() {
        String before = scene.app().auth().tokenIssuer().auth(user);
        String token = resetToken();

        links.confirmPasswordReset().confirm(reset(token, NEW));

        assertThat(scene.signIn("users", credentials("u@example.com", NEW))).isInstanceOf(AuthResult.class);
        assertThat(scene.stored(user).bool("verified")).isTrue();
        assertThat(actor(before)).isEqualTo(Actor.guest());
        assertThat(tokenError(() -> links.confirmPasswordReset().confirm(reset(token, "another-one"))))
                .isEqualTo("validation_invalid_token");
    }

    @Test
    void ofManyParallelResetsOneWins() {
        String token = resetToken();

        int winners = Race.winners(50, runner -> links.confirmPasswordReset().confirm(reset(token, NEW + runner)));

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void resetOfAnotherAddressThanThePresentOneDoesNotProveIt() {
        Record changed = scene.stored(user);
        String token = scene.app()
                .auth()
                .tokenIssuer()
                .passwordReset(changed.copy().set("email", FieldValue.Text.of("former@example.com")));

        links.confirmPasswordReset().confirm(reset(token, NEW));

        assertThat(scene.stored(user).bool("verified")).isFalse();
    }

    @Test
    void newPasswordMustFitTheField() {
        String token = resetToken();

        assertThat(refusal(() -> links.confirmPasswordReset().confirm(reset(token, "short")))
                        .errors()
                        .children())
                .containsOnlyKeys("password");
        assertThat(refusal(() -> links.confirmPasswordReset().confirm(reset(token, "p".repeat(72)))))
                .hasMessage("Failed to set new password.");
        assertThat(refusal(() -> links.confirmPasswordReset()
                                .confirm(scene.request(
                                        "users",
                                        "{\"token\":\"" + token + "\",\"password\":\"" + NEW
                                                + "\",\"passwordConfirm\":\"other\"}")))
                        .errors()
                        .children())
                .containsOnlyKeys("passwordConfirm");
    }

    @Test
    void addressChangesWithLinkAndPassword() {
        String before = scene.app().auth().tokenIssuer().auth(user);
        links.requestEmailChange().request(newEmail("new@example.com", user));
        var mail = mailbox.next();
        String token = scene.app().auth().tokenIssuer().emailChange(scene.stored(user), "new@example.com");

        assertThat(mail.to())
                .singleElement()
                .satisfies(to -> assertThat(to.address()).isEqualTo("new@example.com"));
        assertThat(refusal(() -> links.confirmEmailChange().confirm(emailChange(token, "wrong")))
                        .errors()
                        .children())
                .containsOnlyKeys("password");
        links.confirmEmailChange().confirm(emailChange(token, PASSWORD));
        assertThat(scene.stored(user).text("email")).isEqualTo("new@example.com");
        assertThat(scene.stored(user).bool("verified")).isTrue();
        assertThat(actor(before)).isEqualTo(Actor.guest());
    }

    @Test
    void addressThatWasTakenMeanwhileIsRefused() {
        String token = scene.app().auth().tokenIssuer().emailChange(user, "new@example.com");
        scene.account("users", "new@example.com");

        assertThat(tokenError(() -> links.confirmEmailChange().confirm(emailChange(token, PASSWORD))))
                .isEqualTo("validation_invalid_token_email");
        assertThat(refusal(() -> links.requestEmailChange().request(newEmail("new@example.com", user)))
                        .errors()
                        .children())
                .containsOnlyKeys("newEmail");
    }

    @Test
    void ofManyParallelChangesOfAddressOneWins() {
        var tokens = scene.app().auth().tokenIssuer();

        int winners = Race.winners(
                50,
                runner -> links.confirmEmailChange()
                        .confirm(emailChange(tokens.emailChange(user, "new" + runner + "@example.com"), PASSWORD)));

        assertThat(winners).isEqualTo(1);
    }

    @Test
    void addressIsChangedByItsOwnerOnly() {
        Record superuser = scene.account("_superusers", "s@example.com");

        assertThat(refusal(() -> links.requestEmailChange()
                                .request(scene.request("users", "{\"newEmail\":\"n@example.com\"}")))
                        .kind())
                .isEqualTo(Fault.Kind.UNAUTHENTICATED);
        assertThat(refusal(() -> links.requestEmailChange().request(newEmail("n@example.com", superuser)))
                        .kind())
                .isEqualTo(Fault.Kind.FORBIDDEN);
    }

    @Test
    void mailThatCannotBeSentFailsTheRequestForAnotherAddress() {
        mailbox.breakDown(true);

        assertThat(refusal(() -> links.requestEmailChange().request(newEmail("n@example.com", user))))
                .hasMessage("Failed to request email change.");
    }

    @Test
    void tokensOfOtherKindsAndCollectionsAreRefused() {
        scene.collection("members", CollectionType.AUTH, AccessRule.OPEN);
        var tokens = scene.app().auth().tokenIssuer();
        String auth = tokens.auth(user);
        String verification = tokens.verification(user);

        assertThat(tokenError(() -> links.confirmVerification().confirm(token("users", auth))))
                .isEqualTo("validation_invalid_token_claims");
        assertThat(tokenError(() -> links.confirmPasswordReset().confirm(reset(verification, NEW))))
                .isEqualTo("validation_invalid_token");
        assertThat(tokenError(() -> links.confirmVerification().confirm(token("members", verification))))
                .isEqualTo("validation_token_collection_mismatch");
        assertThat(tokenError(() -> links.confirmEmailChange().confirm(emailChange(verification, PASSWORD))))
                .isEqualTo("validation_invalid_token_payload");
    }

    @Test
    void unknownAddressesAreNoFaultAndGetNoMail() {
        links.requestVerification().request(email("nobody@example.com"));
        links.requestPasswordReset().request(email("nobody@example.com"));
        links.requestPasswordReset().request(email("u@example.com"));

        assertThat(mailbox.next().to())
                .singleElement()
                .satisfies(to -> assertThat(to.address()).isEqualTo("u@example.com"));
    }

    @Test
    void nextLinkIsMailedAfterTwoMinutes() {
        links.requestVerification().request(email("u@example.com"));
        String first = mailbox.next().subject();
        links.requestVerification().request(email("u@example.com"));
        links.requestPasswordReset().request(email("u@example.com"));
        String second = mailbox.next().subject();
        links.requestPasswordReset().request(email("u@example.com"));
        clock.forward(Duration.ofSeconds(121));
        links.requestVerification().request(email("u@example.com"));

        assertThat(second).isNotEqualTo(first);
        assertThat(mailbox.next().subject()).isEqualTo(first);
    }

    @Test
    void resetThatCouldNotBeMailedMayBeAskedForAgain() {
        mailbox.breakDown(true);
        links.requestPasswordReset().request(email("u@example.com"));
        mailbox.breakDown(false);

        Scene.await(() -> {
            links.requestPasswordReset().request(email("u@example.com"));
            return mailbox.hasMail();
        });
        assertThat(mailbox.nextToken()).isNotEmpty();
    }

    @Test
    void linksLeadToTheConfiguredAddressWhateverHostIsAsked() {
        SignInRequest plain = email("u@example.com");
        var poisoned = Scene.as(
                Actor.guest(),
                "{\"email\":\"u@example.com\"}",
                Map.of("host", "evil.test", "x_forwarded_host", "evil.test"));
        String url = scene.app().settings().current().current().meta().appUrl();

        links.requestPasswordReset().request(scene.request("users", poisoned, plain.realIp()));

        assertThat(mailbox.next().html())
                .contains("\"" + url + "/_/#/auth/confirm-password-reset/")
                .doesNotContain("evil.test");
    }

    @Test
    void superusersProveNothing() {
        assertThat(refusal(() -> links.requestVerification().request(scene.request("_superusers", "{}"))))
                .hasMessage("All superusers are verified by default.");
        assertThat(refusal(() -> links.confirmVerification().confirm(scene.request("_superusers", "{}"))))
                .hasMessage("All superusers are verified by default.");
        assertThat(refusal(() -> links.confirmEmailChange().confirm(scene.request("_superusers", "{}"))))
                .hasMessage("All superusers can change their emails directly.");
    }

    @Test
    void handlerThatDoesNotGoOnKeepsTheAccountAsItIs() {
        scene.app().hooks().accountRequests().confirmPasswordReset().bind(event -> {});

        links.confirmPasswordReset().confirm(reset(resetToken(), NEW));

        assertThat(scene.signedIn("users", "u@example.com").token()).isNotEmpty();
    }

    private String verificationToken() {
        links.requestVerification().request(email("u@example.com"));
        return mailbox.nextToken();
    }

    private String resetToken() {
        links.requestPasswordReset().request(email("u@example.com"));
        return mailbox.nextToken();
    }

    private SignInRequest email(String email) {
        return scene.request("users", "{\"email\":\"" + email + "\"}");
    }

    private SignInRequest newEmail(String email, Record owner) {
        return scene.request("users", "{\"newEmail\":\"" + email + "\"}", new Actor.Account(owner, ""));
    }

    private SignInRequest token(String collection, String token) {
        return scene.request(collection, "{\"token\":\"" + token + "\"}");
    }

    private SignInRequest reset(String token, String password) {
        return scene.request(
                "users",
                "{\"token\":\"" + token + "\",\"password\":\"" + password + "\",\"passwordConfirm\":\"" + password
                        + "\"}");
    }

    private SignInRequest emailChange(String token, String password) {
        return scene.request("users", "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}");
    }

    private Actor actor(String token) {
        return scene.app().auth().authenticate().actor(token);
    }

    private static Fault refusal(Runnable attempt) {
        return catchThrowableOfType(Fault.class, attempt::run);
    }

    private static String tokenError(Runnable attempt) {
        return ((FieldErrors.Single) refusal(attempt).errors().children().getOrDefault("token", FieldErrors.NONE))
                .code();
    }
}
