package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.auth.AuthOutcome;
import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.bootstrap.cli.Executable;
import dev.jarbase.bootstrap.cli.Program;
import dev.jarbase.bootstrap.cli.Terminal;
import dev.jarbase.bootstrap.config.Sources;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuperuserCommandTest {
    private static final Pattern OTP = Pattern.compile("Id: +([a-z0-9]{15})\\R.*Pass: +(\\d{8})\\R.*Valid: 180s");

    @TempDir
    private Path folder;

    private record Ended(int status, String out, String err) {}

    @Test
    void superusersAreMadeChangedAndDeleted() {
        assertThat(run("superuser", "create", "a@b.co", "1234567890"))
                .isEqualTo(success("Successfully created new superuser \"a@b.co\"!"));
        assertThat(run("superuser", "upsert", "c@d.co", "1234567890"))
                .isEqualTo(success("Successfully saved superuser \"c@d.co\"!"));
        assertThat(run("superuser", "update", "c@d.co", "0987654321"))
                .isEqualTo(success("Successfully changed superuser \"c@d.co\" password!"));
        assertThat(run("superuser", "delete", "c@d.co"))
                .isEqualTo(success("Successfully deleted superuser \"c@d.co\"!"));
        assertThat(run("superuser", "delete", "c@d.co"))
                .isEqualTo(success("superuser \"c@d.co\" is missing or already deleted"));
        assertThat(run("superuser", "delete", "a@b.co"))
                .isEqualTo(failure(
                        "failed to delete superuser \"a@b.co\": You can't delete the only existing superuser."));
    }

    @Test
    void wrongArgumentsFailBeforeAnythingIsOpened() {
        assertThat(run("superuser", "create", "a@b.co")).isEqualTo(failure("missing email and password arguments"));
        assertThat(run("superuser", "upsert", "x", "1234567890"))
                .isEqualTo(failure("missing or invalid email address"));
        assertThat(run("superuser", "delete")).isEqualTo(failure("invalid or missing email address"));
        assertThat(run("superuser", "otp", "x")).isEqualTo(failure("invalid or missing email address"));

        assertThat(folder.resolve("pb_data")).doesNotExist();
    }

    @Test
    void refusedValuesFailWithTheirReasons() {
        run("superuser", "create", "a@b.co", "1234567890");

        assertThat(run("superuser", "create", "a@b.co", "1234567890"))
                .isEqualTo(failure("failed to create new superuser account: email: Value must be unique."));
        assertThat(run("superuser", "create", "c@d.co", "123"))
                .isEqualTo(
                        failure("failed to create new superuser account: password: Must be at least 8 character(s)."));
        assertThat(run("superuser", "update", "x@y.co", "1234567890"))
                .isEqualTo(failure("superuser with email \"x@y.co\" doesn't exist"));
        assertThat(run("superuser", "otp", "a@b.co"))
                .isEqualTo(failure("OTP auth is not enabled for the _superusers collection"));
    }

    @Test
    void codeOfTheCommandLineIsASecondFactor() {
        run("superuser", "create", "s@example.com", Scene.PASSWORD);
        try (Scene scene = new Scene(folder.resolve("pb_data"))) {
            scene.change("_superusers", SignInOptions::otps);
        }

        Matcher created = OTP.matcher(run("superuser", "otp", "s@example.com").out());

        assertThat(created.find()).isTrue();
        try (Scene scene = new Scene(folder.resolve("pb_data"))) {
            var needed = (AuthOutcome.SecondFactorNeeded)
                    scene.signIn("_superusers", Scene.credentials("s@example.com", Scene.PASSWORD));
            String form = "{\"otpId\":\"" + created.group(1) + "\",\"password\":\"" + created.group(2)
                    + "\",\"mfaId\":\"" + needed.mfaId() + "\"}";
            assertThat(scene.app().auth().withOtp().authenticate(scene.request("_superusers", form)))
                    .isInstanceOf(AuthResult.class);
        }
    }

    @Test
    void addressesOfSuperusersAreRestrictedAndFreed() {
        assertThat(run("superuser", "ips", "127.0.0.1", "10.0.0.0/24"))
                .isEqualTo(success("Successfully updated SuperuserIPs setting:\n├─ 127.0.0.1\n└─ 10.0.0.0/24"));
        assertThat(run("superuser", "ips", "bad")).isEqualTo(failure("superuserIPs: (0: invalid IP or CIDR subnet.)."));
        assertThat(run("superuser", "ips")).isEqualTo(success("Successfully cleared SuperuserIPs setting!"));
    }

    @Test
    void helpAndVersionTouchNothing() {
        assertThat(run().out()).contains("serve", "superuser");
        assertThat(run("--help").status()).isZero();
        assertThat(run("superuser", "nope").out()).contains("upsert EMAIL PASS");
        assertThat(run("-v")).isEqualTo(success("app version 1.2"));
        assertThat(run("nope"))
                .isEqualTo(
                        new Ended(1, "", "Error: unknown command \"nope\" for \"app\"\nRun 'app --help' for usage."));

        assertThat(folder.resolve("pb_data")).doesNotExist();
    }

    @Test
    void whatCannotBeServedIsRefused() {
        assertThat(run("serve", "--https", "127.0.0.1:1").err()).contains("HTTPS needs a certificate");
        assertThat(run("serve", "--https", "nope").status()).isEqualTo(1);
        assertThat(run("serve", "--http", "nope").err()).contains("--http is \"nope\"");

        assertThat(folder.resolve("pb_data")).doesNotExist();
    }

    @Test
    void unreadableDataDirectoryFails() throws Exception {
        Files.writeString(folder.resolve("pb_data"), "a file");

        Ended ended = run("superuser", "create", "a@b.co", "1234567890");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err()).startsWith("Error: ");
    }

    private Ended run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(stream(out), stream(err));
        var sources = new Sources(Map.of(), folder, folder);
        List<String> line = new ArrayList<>(List.of(arguments));
        int status = new Program(new Executable("bin/app", "1.2"), sources, Wiring::open, terminal).run(line);
        return new Ended(status, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static Ended success(String out) {
        return new Ended(0, out, "");
    }

    private static Ended failure(String complaint) {
        return new Ended(1, "", "Error: " + complaint);
    }
}
