package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.mail.MailSender;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInPlacesTest {
    @TempDir
    private Path folder;

    private final List<String> alerts = new ArrayList<>();
    private boolean broken;

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open() {
        MailSender mails = (message, smtp) -> {
            if (broken) {
                throw new IllegalStateException("no mail today");
            }
            alerts.add(message.html());
        };
        scene = new Scene(folder, ports -> ports.mails(mails));
        user = scene.account("users", "u@example.com");
    }

    @Test
    void firstPlaceIsRememberedSilentlyAndTheNextOneRaisesAnAlert() {
        signInFrom("10.0.0.1", "one");
        signInFrom("10.0.0.1", "one");
        signInFrom("10.0.0.1", "two");

        assertThat(alerts)
                .singleElement()
                .satisfies(html -> assertThat(html)
                        .containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z - 10\\.0\\.0\\.1 two"));
        assertThat(places()).hasSize(2);
    }

    @Test
    void fingerprintIsThatOfThePeer() {
        signInFrom("127.0.0.1", "a".repeat(201));

        assertThat(places())
                .extracting(place -> place.text("fingerprint"))
                .containsExactly("f35c1b1753f705a0cb02453926511d57");
    }

    @Test
    void onlyTheLatestFivePlacesAreKept() {
        for (int i = 0; i < 8; i++) {
            signInFrom("10.0.0." + i, "");
        }

        assertThat(places()).hasSize(5);
    }

    @Test
    void alertThatCannotBeSentKeepsNobodyOutButThePlaceStaysUnknown() {
        signInFrom("10.0.0.1", "");
        broken = true;

        assertThat(signInFrom("10.0.0.2", "")).isNotEmpty();
        assertThat(places()).hasSize(1);
    }

    private String signInFrom(String ip, String userAgent) {
        RequestInfo info =
                Scene.as(Actor.guest(), credentials("u@example.com", PASSWORD), Map.of("user_agent", userAgent));
        AuthOutcome outcome = scene.app().auth().withPassword().authenticate(scene.request("users", info, ip));
        return ((AuthResult) outcome).token();
    }

    private List<Record> places() {
        return scene.all("_authOrigins", user);
    }
}
