package dev.jarbase.application.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.oauth2.OAuth2Exception;
import dev.jarbase.domain.request.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateAppleSecretTest {
    private static final String KEY = "-----BEGIN PRIVATE KEY-----\\nx\\n-----END PRIVATE KEY-----";

    private final GenerateAppleSecret useCase = new GenerateAppleSecret(
            key -> key.clientId() + " for " + key.lifetime().toSeconds() + " seconds");

    @Test
    void wellFormedOrdersAreSigned() {
        assertThat(useCase.generate(Actor.system(), form("duration", "60"))).isEqualTo("app for 60 seconds");
        assertThat(useCase.generate(Actor.system(), form("duration", "15777000")))
                .isEqualTo("app for 15777000 seconds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clientId|''|validation_required",
                "teamId|''|validation_required",
                "teamId|'123456789'|validation_length_invalid",
                "teamId|'12345678901'|validation_length_invalid",
                "keyId|'123456789é'|validation_length_invalid",
                "privateKey|''|validation_required",
                "privateKey|'-----BEGIN PRIVATE KEY---------END PRIVATE KEY-----'|validation_match_invalid",
                "privateKey|'-----BEGIN RSA PRIVATE KEY-----x-----END RSA PRIVATE KEY-----'|validation_match_invalid",
                "duration|0|validation_required",
                "duration|-1|validation_min_greater_equal_than_required",
                "duration|15777001|validation_max_less_equal_than_required"
            })
    void whatIsWrongIsToldAtItsPlace(String member, String value, String code) {
        Fault refusal = catchThrowableOfType(
                Fault.class, () -> useCase.generate(Actor.system(), form(member, json(member, value))));

        assertThat(refusal.message()).isEqualTo("Invalid client secret data.");
        assertThat(refusal.errors().toString()).contains(member + "=").contains("code=" + code);
    }

    @Test
    void keysThatCannotBeUsedAreRefusedWithTheReason() {
        var failing = new GenerateAppleSecret(key -> {
            throw new OAuth2Exception("not of the curve");
        });

        assertThatThrownBy(() -> failing.generate(Actor.system(), form("duration", "60")))
                .hasMessage("Failed to generate client secret. Raw error: \nnot of the curve");
    }

    @Test
    void othersThanSuperusersAreRefused() {
        assertThatThrownBy(() -> useCase.generate(Actor.guest(), form("duration", "60")))
                .isInstanceOf(Fault.class);
    }

    private static String json(String member, String value) {
        return member.equals("duration") ? value : "\"" + value + "\"";
    }

    private static FormBody form(String member, String value) {
        Map<String, String> members = new LinkedHashMap<>(Map.of(
                "clientId", "\"app\"",
                "teamId", "\"1234567890\"",
                "keyId", "\"abcdefghij\"",
                "privateKey", "\"" + KEY + "\"",
                "duration", "1"));
        members.put(member, value);
        StringBuilder out = new StringBuilder();
        members.forEach((name, text) -> out.append(out.isEmpty() ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":")
                .append(text));
        return new FormBody((JsonValue.Obj) JsonReader.parse(out.append('}').toString()), false);
    }
}
