package dev.jarbase.bootstrap;

import static dev.jarbase.bootstrap.Scene.PASSWORD;
import static dev.jarbase.bootstrap.Scene.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import dev.jarbase.domain.rule.AccessRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack kinds 14, 16 and 17 where they concern signing in with a password. */
class PasswordSignInTest {
    @TempDir
    private Path folder;

    private final CountingHasher hasher = new CountingHasher();

    @AutoClose
    private Scene scene;

    private Record user;

    @BeforeEach
    void open() {
        scene = new Scene(folder, ports -> ports.passwords(hasher::around).mails((message, smtp) -> {}));
        user = scene.account("users", "u@example.com");
        hasher.takeWork();
    }

    @Test
    void rightPasswordGivesATokenOfTheAccount() {
        AuthResult result = scene.signedIn("users", "u@example.com");

        Actor actor = scene.app().auth().authenticate().actor("bEaReR " + result.token());
        assertThat(actor.account().map(Record::id)).contains(user.id());
        assertThat(result.record().presentation().email()).isTrue();
        assertThat(result.record().presentation().hiddenFields()).isFalse();
    }

    @Test
    void unknownIdentityAndWrongPasswordAreAnsweredAlikeAfterTheSameWork() {
        Fault wrong = refusal(credentials("u@example.com", "wrong-password"));
        Fault unknown = refusal(credentials("nobody@example.com", "wrong-password"));
        Fault noAddress = refusal(credentials("nobody", "wrong-password"));

        assertThat(List.of(wrong, unknown, noAddress))
                .allSatisfy(fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.INVALID))
                .allSatisfy(fault -> assertThat(fault.message()).isEqualTo("Failed to authenticate."))
                .allSatisfy(fault -> assertThat(fault.errors().isEmpty()).isTrue());
        assertThat(hasher.takeCosts()).hasSize(3).containsOnly("match $2a$10");
    }

    @Test
    void nothingMatchesTheDecoy() {
        refusal(credentials("nobody@example.com", "wrong-password"));
        String decoy = hasher.takeWork().getFirst().substring("match ".length());

        assertThat(decoy).hasSize(60);
        assertThat(List.of("wrong-password", "x", PASSWORD))
                .noneMatch(
                        password -> scene.app().ports().accounts().passwords().matches(password, decoy));
    }

    @Test
    void formIsChecked() {
        FieldErrors.Tree blank = refusal("{\"identity\":\"\"}").errors();
        FieldErrors.Tree longTexts =
                refusal(credentials("i".repeat(256), "p".repeat(256))).errors();
        FieldErrors.Tree field = refusal("{\"identity\":\"a\",\"password\":\"b\",\"identityField\":\"id\"}")
                .errors();

        assertThat(blank.children()).containsOnlyKeys("identity", "password");
        assertThat(longTexts.children()).containsOnlyKeys("identity", "password");
        assertThat(field.children()).containsOnlyKeys("identityField");
        assertThat(refusal("{\"identity\":1}").message())
                .isEqualTo("An error occurred while loading the submitted data.");
        assertThat(hasher.takeWork()).isEmpty();
    }

    @Test
    void collectionMustAllowPasswords() {
        scene.change("users", options -> options.passwords(false));

        assertThat(refusal(credentials("u@example.com", PASSWORD)).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
        assertThatThrownBy(() -> scene.signIn("_mfas", credentials("u@example.com", PASSWORD)))
                .hasMessage("Missing or invalid auth collection context.");
    }

    @Test
    void caseOfAnIdentityMattersUnlessItsIndexIgnoresIt() {
        assertThat(refusal(credentials("U@example.com", PASSWORD)).kind()).isEqualTo(Fault.Kind.INVALID);
        var users = scene.collection("users");
        List<String> indexes = users.indexes().stream()
                .map(index -> index.contains("email`)") ? index.replace("email`)", "email` COLLATE NOCASE)") : index)
                .toList();

        scene.change(users.definition().withIndexes(indexes));

        assertThat(scene.signIn("users", credentials("U@example.com", PASSWORD)))
                .isInstanceOf(AuthResult.class);
    }

    @Test
    void authRuleMustHoldButNotForSuperusers() {
        scene.change("users", options -> options.rule(AccessRule.of("verified = true")));
        Record superuser = scene.account("_superusers", "s@example.com");
        Actor asSuperuser = new Actor.Account(superuser, "");

        Fault refused = refusal(credentials("u@example.com", PASSWORD));
        AuthOutcome allowed = scene.app()
                .auth()
                .withPassword()
                .authenticate(scene.request("users", credentials("u@example.com", PASSWORD), asSuperuser));

        assertThat(refused.message())
                .isEqualTo("The request doesn't satisfy the collection requirements to authenticate.");
        assertThat(allowed).isInstanceOf(AuthResult.class);
    }

    @Test
    void ruleThatCannotBeResolvedAllowsNobody() {
        scene.change("users", options -> options.rule(AccessRule.LOCKED));

        assertThat(refusal(credentials("u@example.com", PASSWORD)).kind()).isEqualTo(Fault.Kind.FORBIDDEN);
    }

    @Test
    void superusersMustComeFromAnAllowedAddress() {
        scene.account("_superusers", "s@example.com");
        var settings = scene.app().settings();
        settings.save().save(settings.current().current().withSuperuserIps(List.of("10.0.0.0/8")));

        assertThatThrownBy(() -> scene.signedIn("_superusers", "s@example.com"))
                .hasMessage("You are not allowed to perform this request.");
        assertThat(signIn("_superusers", "s@example.com", "10.9.9.9")).isInstanceOf(AuthResult.class);
        assertThat(scene.signedIn("users", "u@example.com").token()).isNotEmpty();
    }

    @Test
    void handlerMayChooseTheAccountAndChangeTheAnswer() {
        var hooks = scene.app().hooks().recordRequests();
        hooks.authWithPassword().bind(event -> {
            event.replace(user);
            event.next();
        });
        hooks.auth().bind(Set.of("users"), event -> {
            event.token("mine");
            event.next();
        });

        AuthOutcome outcome = scene.signIn("users", credentials("anything", PASSWORD));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AuthResult.class, result -> assertThat(result.token()).isEqualTo("mine"));
    }

    @Test
    void handlerThatDoesNotGoOnWithholdsTheSignIn() {
        scene.app().hooks().recordRequests().auth().bind(event -> {});

        assertThat(scene.signIn("users", credentials("u@example.com", PASSWORD)))
                .isEqualTo(new AuthOutcome.Withheld());
    }

    @Test
    void accountWithoutAPasswordCannotSignIn() {
        Record bare = Record.fresh(scene.collection("users")).set("email", FieldValue.Text.of("bare@example.com"));
        scene.app().saveRecord().saveWithoutValidation(bare);

        assertThat(refusal(credentials("bare@example.com", PASSWORD)).message()).isEqualTo("Failed to authenticate.");
    }

    private AuthOutcome signIn(String collection, String email, String ip) {
        RequestInfo info = Scene.guest(credentials(email, PASSWORD));
        return scene.app().auth().withPassword().authenticate(scene.request(collection, info, ip));
    }

    private Fault refusal(String form) {
        return catchThrowableOfType(Fault.class, () -> scene.signIn("users", form));
    }
}
