package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.mail.MailAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Security checklist 44: what looks like an address, or becomes it when it is folded, is not that address. */
class LookalikeTest {
    private static final String EMAIL = "kiss@example.com";

    private final Mailbox mailbox = new Mailbox();

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder, ports -> ports.mails(mailbox));
        var users = scene.collection("users");
        List<String> indexes = users.indexes().stream()
                .map(index -> index.replace("email`)", "email` COLLATE NOCASE)"))
                .toList();
        scene.change(users.definition().withIndexes(indexes));
        scene.account("users", EMAIL);
    }

    /** Kelvin sign, long s, Cyrillic letter, full-width letter, trailing dot, blanks, combining mark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u212Aiss@example.com",
                "ki\u017Fs@example.com",
                "k\u0456ss@example.com",
                "\uFF4Biss@example.com",
                "kiss@example.com.",
                " kiss@example.com",
                "kiss@example.com ",
                "kiss\u0301@example.com"
            })
    void otherAddressSignsNobodyInAndGetsNoMail(String lookalike) {
        assertThatThrownBy(() -> scene.signIn("users", credentials(lookalike, PASSWORD)))
                .hasMessage("Failed to authenticate.");
        requestReset(lookalike);
        requestReset(EMAIL);

        assertThat(mailbox.next().to()).extracting(MailAddress::address).containsExactly(EMAIL);
        assertThat(mailbox.hasMail()).isFalse();
    }

    @Test
    void linkGoesToTheStoredAddressNotToTheOneThatWasTyped() {
        requestReset("KISS@Example.com");

        assertThat(scene.signIn("users", credentials("KISS@Example.com", PASSWORD)))
                .isInstanceOf(AuthResult.class);
        assertThat(mailbox.next().to()).extracting(MailAddress::address).containsExactly(EMAIL);
    }

    private void requestReset(String email) {
        try {
            scene.app()
                    .auth()
                    .links()
                    .requestPasswordReset()
                    .request(scene.request("users", "{\"email\":\"" + email + "\"}"));
        } catch (Fault noAddress) {
            assertThat(noAddress.errors().children()).containsOnlyKeys("email");
        }
    }
}
