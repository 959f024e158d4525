package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.AppOptions;
import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.application.subscriptions.ResumeLimits;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 14, 15 and 16 for one-time passwords: guessing is bounded, one use, nobody learns who is known. */
class OneTimePasswordTest {
    private static final String IP = "127.0.0.1";
    private static final String WRONG = "Invalid or expired OTP.";

    private final Mailbox mailbox = new Mailbox();
    private final MovableClock clock = new MovableClock();
    private final CountingHasher hasher = new CountingHasher();

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(
                folder, ports -> ports.passwords(hasher::around).mails(mailbox).clock(clock));
        scene.change("users", SignInOptions::otps);
        user = scene.account("users", "u@example.com");
        hasher.takeWork();
    }

    @Test
    void mailedPasswordSignsInOnce() {
        String id = request("u@example.com");
        String code = mailbox.nextCode();

        assertThat(signIn(id, code)).isInstanceOf(AuthResult.class);
        assertThat(scene.all("_otps", user)).isEmpty();
        assertThatThrownBy(() -> signIn(id, code)).hasMessage(WRONG);
    }

    @Test
    void ofManyParallelUsesOneWins() {
        String id = request("u@example.com");
        String code = mailbox.nextCode();

        assertThat(Race.winners(50, runner -> signIn(id, code, "10.0.0." + runner)))
                .isEqualTo(1);
    }

    @Test
    void unknownAddressIsAnsweredAlikeAfterTheSameWork() {
        String known = request("u@example.com");
        List<String> workForKnown = hasher.takeCosts();
        String unknown = request("nobody@example.com");
        List<String> workForUnknown = hasher.takeCosts();

        assertThat(List.of(known, unknown)).allMatch(id -> id.matches("[a-z0-9]{15}"));
        assertThat(workForUnknown).isEqualTo(workForKnown).containsExactly("hash 8");
    }

    @Test
    void decoyIsRefusedAsAWrongPasswordIs() {
        List<String> known = refusals(request("u@example.com"));
        List<String> workForKnown = hasher.takeCosts();
        List<String> unknown = refusals(request("nobody@example.com"));

        assertThat(unknown).isEqualTo(known);
        assertThat(hasher.takeCosts()).isEqualTo(workForKnown);
        assertThat(known.subList(0, 5)).allMatch(("INVALID " + WRONG)::equals);
        assertThat(known.getLast()).startsWith("TOO_MANY");
    }

    @Test
    void afterTenRequestsTheLatestIsAnsweredAgainAndNotMailed() {
        List<String> known = requests("u@example.com", 12);
        List<String> unknown = requests("nobody@example.com", 12);

        assertThat(known).doesNotHaveDuplicates().hasSize(10);
        assertThat(unknown).doesNotHaveDuplicates().hasSize(10);
        assertThat(scene.all("_otps", user)).hasSize(10);
    }

    @Test
    void inDevelopmentEveryRequestIsMailed(@TempDir Path folder) {
        var development = new AppOptions(ResumeLimits.ofMemory(), true);
        try (Scene other = new Scene(folder, ports -> ports.mails(mailbox), development)) {
            other.change("users", SignInOptions::otps);
            Record account = other.account("users", "dev@example.com");

            for (int i = 0; i < 12; i++) {
                request(other, "dev@example.com");
            }

            assertThat(other.all("_otps", account)).hasSize(12);
        }
    }

    @Test
    void triesOfAClientAreBoundedOverAllPasswordsOfAnAccount() {
        String first = request("u@example.com");
        mailbox.nextCode();
        String second = request("u@example.com");
        String code = mailbox.nextCode();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> signIn(first, "wrong")).hasMessage(WRONG);
        }

        assertThat(refusal(() -> signIn(second, code)).kind()).isEqualTo(Fault.Kind.TOO_MANY);
        assertThat(signIn(second, code, "10.0.0.1")).isInstanceOf(AuthResult.class);
    }

    @Test
    void manyClientsTogetherHaveBoundedTriesToo() {
        String id = request("u@example.com");
        for (int i = 0; i < 20; i++) {
            String ip = "10.0.0." + i;
            assertThatThrownBy(() -> signIn(id, "wrong", ip)).hasMessage(WRONG);
        }

        assertThat(refusal(() -> signIn(id, mailbox.nextCode(), "10.9.9.9")).kind())
                .isEqualTo(Fault.Kind.TOO_MANY);
    }

    @Test
    void boundEndsAfterThreeMinutes() {
        String id = request("u@example.com");
        mailbox.nextCode();
        refusals(id);
        clock.forward(Duration.ofSeconds(181));
        String later = request("u@example.com");

        assertThat(signIn(later, mailbox.nextCode())).isInstanceOf(AuthResult.class);
    }

    @Test
    void passwordEndsInTimeAndIsGoodForItsCollectionOnly() {
        String id = request("u@example.com");
        String code = mailbox.nextCode();
        scene.change("_superusers", SignInOptions::otps);

        assertThatThrownBy(
                        () -> scene.app().auth().withOtp().authenticate(scene.request("_superusers", form(id, code))))
                .hasMessage(WRONG);
        clock.forward(Duration.ofSeconds(181));
        assertThatThrownBy(() -> signIn(id, code)).hasMessage(WRONG);
    }

    @Test
    void whoReadsTheMailTakesAnUnprovenAccountOver() {
        String id = request("u@example.com");
        String code = mailbox.nextCode();
        awaitNoteOfMail(id);

        assertThat(signIn(id, code)).isInstanceOf(AuthResult.class);
        assertThat(scene.stored(user).bool("verified")).isTrue();
        assertThatThrownBy(() -> scene.signIn("users", credentials("u@example.com", PASSWORD)))
                .hasMessage("Failed to authenticate.");
    }

    @Test
    void passwordThatWasNotMailedProvesNoAddress() {
        mailbox.breakDown(true);
        scene.app().hooks().mailer().otp().bind(event -> {});
        List<String> codes = new ArrayList<>();
        scene.app().hooks().accountRequests().requestOtp().bind(event -> {
            codes.add(event.password());
            event.next();
        });

        AuthOutcome outcome = signIn(request("u@example.com"), codes.getFirst());

        assertThat(outcome).isInstanceOf(AuthResult.class);
        assertThat(scene.stored(user).bool("verified")).isFalse();
    }

    @Test
    void passwordThatCouldNotBeMailedIsGoneButAnsweredAsBefore() {
        mailbox.breakDown(true);

        String id = request("u@example.com");
        Scene.await(() -> scene.all("_otps", user).isEmpty());

        assertThat(refusals(id)).last().asString().startsWith("TOO_MANY");
    }

    @Test
    void secondFactorNeedsPasswordAndOneTimePassword() {
        scene.change("users", options -> options.secondFactor(""));
        String id = request("u@example.com");
        String code = mailbox.nextCode();
        awaitNoteOfMail(id);

        var needed = (AuthOutcome.SecondFactorNeeded) signIn(id, code);
        AuthOutcome outcome = scene.signIn(
                "users",
                "{\"identity\":\"u@example.com\",\"password\":\"" + PASSWORD + "\",\"mfaId\":\"" + needed.mfaId()
                        + "\"}");

        assertThat(outcome).isInstanceOf(AuthResult.class);
        assertThat(scene.stored(user).bool("verified")).isTrue();
        assertThat(scene.all("_mfas", user)).isEmpty();
    }

    @Test
    void handlerMayChooseAccountAndPassword() {
        scene.app().hooks().accountRequests().requestOtp().bind(event -> {
            event.replace(user);
            event.password("4711");
            event.next();
        });

        String id = request("somebody@example.com");

        assertThat(mailbox.nextCode()).isEqualTo("4711");
        assertThat(signIn(id, "4711")).isInstanceOf(AuthResult.class);
    }

    @Test
    void formsAreChecked() {
        Fault blank = refusal(() -> signIn("", ""));
        Fault longTexts = refusal(() -> signIn("i".repeat(256), "p".repeat(72)));
        Fault noAddress = refusal(() -> request("nobody"));

        assertThat(blank.errors().children()).containsOnlyKeys("otpId", "password");
        assertThat(longTexts.errors().children()).containsOnlyKeys("otpId", "password");
        assertThat(noAddress.errors().children()).containsOnlyKeys("email");
    }

    @Test
    void collectionMustAllowThem() {
        Fault request = refusal(() -> scene.app().auth().requestOtp().request(scene.request("_superusers", "{}")));
        Fault use = refusal(() -> scene.app().auth().withOtp().authenticate(scene.request("_superusers", "{}")));

        assertThat(List.of(request, use))
                .allMatch(fault ->
                        fault.message().equals("The collection is not configured to allow OTP authentication."));
    }

    /** The note is made after the mail has been handed over. */
    private void awaitNoteOfMail(String id) {
        Scene.await(() -> !scene.app()
                .ports()
                .data()
                .records()
                .byId(scene.collection("_otps"), id)
                .orElseThrow()
                .text("sentTo")
                .isEmpty());
    }

    private List<String> requests(String email, int times) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ids.add(request(email));
        }
        assertThat(ids.subList(9, times)).containsOnly(ids.get(9));
        return ids.subList(0, 10);
    }

    private List<String> refusals(String id) {
        List<String> refusals = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Fault fault = refusal(() -> signIn(id, "wrong"));
            refusals.add(fault.kind() + " " + fault.message());
        }
        return refusals;
    }

    private static Fault refusal(Supplier<?> attempt) {
        return catchThrowableOfType(Fault.class, attempt::get);
    }

    private String request(String email) {
        return request(scene, email);
    }

    private static String request(Scene scene, String email) {
        return scene.app()
                .auth()
                .requestOtp()
                .request(scene.request("users", "{\"email\":\"" + email + "\"}"))
                .orElseThrow();
    }

    private AuthOutcome signIn(String id, String code) {
        return signIn(id, code, IP);
    }

    private AuthOutcome signIn(String id, String code, String ip) {
        var info = Scene.guest(form(id, code));
        return scene.app().auth().withOtp().authenticate(scene.request("users", info, ip));
    }

    private static String form(String id, String code) {
        return "{\"otpId\":\"" + id + "\",\"password\":\"" + code + "\"}";
    }
}
