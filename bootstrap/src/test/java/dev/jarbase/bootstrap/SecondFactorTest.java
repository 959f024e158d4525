package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack kinds 14 and 15 where they concern sessions of a second factor. */
class SecondFactorTest {
    @TempDir
    private Path folder;

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
        require("");
        user = scene.account("users", "u@example.com");
    }

    @Test
    void firstFactorOpensASession() {
        AuthOutcome outcome = scene.signIn("users", credentials("u@example.com", PASSWORD));

        assertThat(outcome).isInstanceOf(AuthOutcome.SecondFactorNeeded.class);
        assertThat(scene.all("_mfas", user))
                .singleElement()
                .satisfies(session -> assertThat(session.text("method")).isEqualTo("password"));
    }

    @Test
    void sameFactorTwiceIsNotEnough() {
        String session = session("password", user);

        assertThatThrownBy(() -> signInWith(session)).hasMessage("A different authentication method is required.");
    }

    @Test
    void otherFactorEndsTheSession() {
        String session = session("otp", user);

        assertThat(signInWith(session)).isInstanceOf(AuthResult.class);
        assertThat(scene.all("_mfas", user)).isEmpty();
        assertThatThrownBy(() -> signInWith(session)).hasMessage("Invalid or expired MFA session.");
    }

    @Test
    void sessionOfAnotherAccountIsRefused() {
        Record other = scene.account("users", "o@example.com");
        String session = session("otp", other);

        assertThatThrownBy(() -> signInWith(session)).hasMessage("Invalid MFA session.");
        assertThat(scene.all("_mfas", other)).hasSize(1);
    }

    @Test
    void ruleDecidesWhoNeedsASecondFactor() {
        require("email = 'somebody@example.com'");

        assertThat(scene.signIn("users", credentials("u@example.com", PASSWORD)))
                .isInstanceOf(AuthResult.class);
    }

    @Test
    void oneSessionServesOneSignInOnly() throws InterruptedException {
        String session = session("otp", user);
        AtomicInteger successes = new AtomicInteger();
        Thread[] threads = new Thread[6];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(() -> {
                if (signInWith(session) instanceof AuthResult) {
                    successes.incrementAndGet();
                }
            });
            threads[i].setUncaughtExceptionHandler((thread, refusal) -> {});
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(successes).hasValue(1);
    }

    private AuthOutcome signInWith(String session) {
        String form =
                "{\"identity\":\"u@example.com\",\"password\":\"" + PASSWORD + "\",\"mfaId\":\"" + session + "\"}";
        return scene.signIn("users", form);
    }

    private String session(String method, Record account) {
        Record session = Record.fresh(scene.collection("_mfas"))
                .set("collectionRef", FieldValue.Text.of(account.collection().id()))
                .set("recordRef", FieldValue.Text.of(account.id()))
                .set("method", FieldValue.Text.of(method));
        scene.app().saveRecord().save(session);
        return session.id();
    }

    private void require(String rule) {
        scene.change("users", options -> options.secondFactor(rule).otps());
    }
}
