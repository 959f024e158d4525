package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.application.auth.AuthResult;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 14 and 16 for one-time passwords that are sent to phones. */
class PhoneOtpTest {
    private static final String NUMBER = "+4915112345678";

    private final SentSms messages = new SentSms();
    private final CountingHasher hasher = new CountingHasher();

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder, ports -> ports.sms(messages).passwords(hasher::around));
        scene.change("users", SignInOptions::otps);
    }

    @Test
    void messageSignsInButProvesNoAddress() throws InterruptedException {
        Record user = user(true);

        String id = request("{\"phone\":\"+49 (151) 123-45678\"}");
        String message = messages.next();
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
        messages.turnOff();

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
}
