package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.sms.PhoneNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmsCodesTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

    @TempDir
    private Path folder;

    private final SentSms sent = new SentSms();

    @Test
    void offUnlessConfigured() {
        try (Scene scene = new Scene(folder)) {
            assertThat(scene.app().mails().sms().isOn()).isFalse();
        }
    }

    @Test
    void codeComesFirstAndTheRowTellsTheNumber() throws InterruptedException {
        try (Scene scene = new Scene(folder, ports -> ports.sms(sent))) {
            Record user = scene.account("users", "u@example.com");
            Record otp = Record.fresh(scene.collection("_otps"))
                    .set("collectionRef", FieldValue.Text.of(user.collection().id()))
                    .set("recordRef", FieldValue.Text.of(user.id()))
                    .set("password", FieldValue.Password.plain("12345678"));
            scene.app().saveRecord().save(otp);

            scene.app().mails().sms().otp(PHONE, otp.id(), "12345678");

            assertThat(sent.next()).startsWith("+4915112345678 12345678 ").contains("Acme");
            assertThat(sent.isEmpty()).isTrue();
            assertThat(scene.stored(otp).text("sentTo")).isEqualTo("+4915112345678");
        }
    }
}
