package dev.jarbase.adapter.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.json.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    private static String json(Fault fault) {
        return Problem.of(fault).json().toString();
    }

    @Test
    void writesDataMessageAndStatusInThatOrder() {
        assertThat(json(Fault.forbidden("no <way>")))
                .isEqualTo("{\"data\":{},\"message\":\"No \\u003cway\\u003e.\",\"status\":403}\n");
    }

    @Test
    void sortsErrorsByPropertyAndNestsThem() {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        errors.put("b", FieldErrors.of("c1", "is wrong"));
        errors.put("a", FieldErrors.at("0", FieldErrors.of("c2", "Too many!", Map.of("max", JsonValue.of(3)))));

        assertThat(json(Fault.invalid("failed", errors.toTree())))
                .isEqualTo("{\"data\":{\"a\":{\"0\":{\"code\":\"c2\",\"message\":\"Too"
                        + " many!\",\"params\":{\"max\":3}}},\"b\":{\"code\":\"c1\",\"message\":\"Is"
                        + " wrong.\"}},\"message\":\"Failed.\",\"status\":400}\n");
    }

    @Test
    void tellsTheAnswerOfARefusedPart() {
        FieldErrors.Tree errors =
                FieldErrors.at("0", new FieldErrors.Refused("code", "failed", Fault.notFound("gone")));

        assertThat(json(Fault.invalid("x", errors)))
                .contains("\"0\":{\"code\":\"code\",\"message\":\"Failed.\",\"response\":"
                        + "{\"data\":{},\"message\":\"Gone.\",\"status\":404}}");
    }

    @Test
    void tellsNothingOfOurOwnFailures() {
        assertThat(json(Fault.internal(new IllegalStateException("secret"))))
                .isEqualTo("{\"data\":{},\"message\":\"Something went wrong while processing your"
                        + " request.\",\"status\":500}\n");
    }

    @ParameterizedTest
    @CsvSource({"a,A.", "' a? ',A?", "'',''", "\u00e9,\u00c9.", "a!,A!", "1,1."})
    void makesSentences(String message, String sentence) {
        assertThat(Sentence.of(message)).isEqualTo(sentence);
    }
}
