package dev.jarbase.application.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.domain.auth.PasswordHasher;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.Record;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Security checklist 5: what only managers may set. */
class AuthFormTest {
    private static final PasswordHasher HASHER = new PasswordHasher() {
        @Override
        public String hash(String password, int cost) {
            return "#" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals("#" + password);
        }
    };

    private static Record stored() {
        Record record = Record.fresh(Samples.USERS)
                .set("email", FieldValue.Text.of("old@x.y"))
                .set("password", FieldValue.Password.hashed("#old"));
        record.markStored();
        return record;
    }

    private static Map<String, String> errors(Record record, String body, boolean manager) {
        AuthForm form = AuthForm.of((JsonValue.Obj) JsonReader.parse(body), () -> manager);
        if (!form.password().isEmpty()) {
            record.set("password", FieldValue.Password.plain(form.password()));
        }
        InvalidRecordException invalid =
                catchThrowableOfType(InvalidRecordException.class, () -> form.check(record, HASHER));
        Map<String, String> codes = new TreeMap<>();
        invalid.errors().children().forEach((name, error) -> codes.put(name, ((FieldErrors.Single) error).code()));
        return codes;
    }

    @Test
    void newAccountNeedsAPasswordTwice() {
        assertThat(errors(Record.fresh(Samples.USERS), "{}", false))
                .isEqualTo(Map.of("password", "validation_required", "passwordConfirm", "validation_required"));
        assertThat(errors(Record.fresh(Samples.USERS), "{\"password\":\"a\",\"passwordConfirm\":\"b\"}", true))
                .isEqualTo(Map.of("passwordConfirm", "validation_values_mismatch"));
    }

    @Test
    void onlyManagersVerifyOrChangeAddresses() {
        Record record = stored();
        record.set("email", FieldValue.Text.of("new@x.y")).set("verified", FieldValue.Bool.TRUE);

        assertThat(errors(record, "{}", false))
                .isEqualTo(Map.of("email", "validation_values_mismatch", "verified", "validation_values_mismatch"));
        AuthForm form = AuthForm.of(JsonValue.Obj.EMPTY, () -> true);
        assertThatCode(() -> form.check(record, HASHER)).doesNotThrowAnyException();
    }

    @Test
    void ownPasswordIsChangedOnlyWithTheOldOne() {
        String confirmed = "\"password\":\"new\",\"passwordConfirm\":\"new\"";

        assertThat(errors(stored(), "{" + confirmed + "}", false))
                .isEqualTo(Map.of("oldPassword", "validation_required"));
        assertThat(errors(stored(), "{" + confirmed + ",\"oldPassword\":\"wrong\"}", false))
                .isEqualTo(Map.of("oldPassword", "validation_invalid_old_password"));
        assertThat(errors(stored(), "{\"oldPassword\":\"old\"}", false))
                .isEqualTo(Map.of("password", "validation_required", "passwordConfirm", "validation_required"));
    }

    @Test
    void passwordThatAHookSetNeedsNoProof() {
        Record record = stored();
        AuthForm form = AuthForm.of(JsonValue.Obj.EMPTY, () -> false);
        record.set("password", FieldValue.Password.plain("by a hook"));

        assertThatCode(() -> form.check(record, HASHER)).doesNotThrowAnyException();
    }
}
