package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsSender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 14 and 16 for one-time passwords that are sent to phones. */
class PhoneOtpTest {
    private static final String NUMBER = "+4915112345678";

    private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final CountingHasher hasher = new CountingHasher();

    @AutoClose
    private Scene scene;

    private boolean on = true;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder, this::withSms);
        scene.change("users", SignInOptions::otps);
    }

    @Test
    void messageSignsInButProvesNoAddress() throws InterruptedException {
        Record user = user(true);

        String id = request("{\"phone\":\"+49 (151) 123-45678\"}");
        String message =
                Optional.ofNullable(messages.poll(20, TimeUnit.SECONDS)).orElseThrow();
        String form = "{\"otpId\":\"" + id + "\",\"password\":\"" + code(message) + "\"}";

        assertThat(scene.app().auth().withOtp().authenticate(scene.request("users", form)))
                .isInstanceOf(AuthResult.class);
        assertThat(message).startsWith(NUMBER);
        assertThat(scene.stored(user).bool("verified")).isFalse();
    }

    @Test
    void unknownNumberIsAnsweredAlikeAfterTheSameWork() {
        user(true);
        hasher.takeWork();

        List<String> known = requests(NUMBER);
        List<String> workForKnown = hasher.takeCosts();
        List<String> unknown = requests("+4915100000000");

        assertThat(hasher.takeCosts()).isEqualTo(workForKnown);
        assertThat(known).doesNotHaveDuplicates().hasSize(3).allMatch(id -> id.matches("[a-z0-9]{15}"));
        assertThat(unknown).doesNotHaveDuplicates().hasSize(3).allMatch(id -> id.matches("[a-z0-9]{15}"));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        user(true);

        assertThatThrownBy(() -> request("{\"phone\":\"0151 12345678\"}"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.errors().children()).containsOnlyKeys("phone"));
    }

    @Test
    void numbersThatAreNotUniqueTellNobody() {
        user(false);

        assertThatThrownBy(() -> request("{\"phone\":\"" + NUMBER + "\"}"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.errors().children()).containsOnlyKeys("email"));
    }

    @Test
    void numbersMeanNothingUntilMessagesAreSwitchedOn() {
        user(true);
        on = false;

        assertThatThrownBy(() -> request("{\"phone\":\"" + NUMBER + "\"}"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.errors().children()).containsOnlyKeys("email"));
    }

    private List<String> requests(String number) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(request("{\"phone\":\"" + number + "\"}"));
        }
        assertThat(ids.subList(3, 5)).containsOnly(ids.get(2));
        return ids.subList(0, 3);
    }

    private String request(String form) {
        return scene.app()
                .auth()
                .requestOtp()
                .request(scene.request("users", form))
                .orElseThrow();
    }

    private static String code(String message) {
        return message.split(" ", -1)[1];
    }

    /** Makes a user with a number. */
    private Record user(boolean unique) {
        Collection users = scene.collection("users");
        List<Field> fields = new ArrayList<>(users.fields());
        fields.add(Scene.text("phone"));
        List<String> indexes = new ArrayList<>(users.indexes());
        if (unique) {
            indexes.add("CREATE UNIQUE INDEX `idx_users_phone` ON `users` (`phone`)");
        }
        scene.change(users.definition().withFields(fields).withIndexes(indexes));
        Record user = scene.account("users", "u@example.com").set("phone", FieldValue.Text.of(NUMBER));
        scene.app().saveRecord().save(user);
        return user;
    }

    private OtherPorts withSms(OtherPorts ports) {
        SmsSender sms = new SmsSender() {
            @Override
            public boolean isOn() {
                return on;
            }

            @Override
            public void send(PhoneNumber to, String text) {
                messages.add(to.digits() + " " + text);
            }
        };
        return ports.sms(sms).passwords(hasher::around);
    }
}
