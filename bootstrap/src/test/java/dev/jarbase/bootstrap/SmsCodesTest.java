package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.sms.PhoneNumber;
import dev.jarbase.domain.sms.SmsSender;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsCodesTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

    @TempDir
    private Path folder;

    private final List<String> sent = new ArrayList<>();

    @Test
    void offUnlessConfigured() {
        try (Scene scene = new Scene(folder)) {
            assertThat(scene.app().mails().sms().isOn()).isFalse();
        }
    }

    @Test
    void codeComesFirstAndTheRowTellsTheNumber() {
        try (Scene scene = new Scene(folder, this::withSms)) {
            Record user = scene.account("users", "u@example.com");
            Record otp = Record.fresh(scene.collection("_otps"))
                    .set("collectionRef", FieldValue.Text.of(user.collection().id()))
                    .set("recordRef", FieldValue.Text.of(user.id()))
                    .set("password", FieldValue.Password.plain("12345678"));
            scene.app().saveRecord().save(otp);

            scene.app().mails().sms().otp(PHONE, otp.id(), "12345678");

            assertThat(sent)
                    .singleElement()
                    .asString()
                    .startsWith("+4915112345678 12345678 ")
                    .contains("Acme");
            assertThat(scene.stored(otp).text("sentTo")).isEqualTo("+4915112345678");
        }
    }

    private OtherPorts withSms(OtherPorts ports) {
        SmsSender sms = new SmsSender() {
            @Override
            public boolean isOn() {
                return true;
            }

            @Override
            public void send(PhoneNumber to, String text) {
                sent.add(to.digits() + " " + text);
            }
        };
        return ports.sms(sms);
    }
}
