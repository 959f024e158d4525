package dev.jarbase.application.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {
    private static final Map<String, String> VALUES =
            Map.of("{APP_NAME}", "Acme", "{RECORD:name}", "{TOKEN}", "{TOKEN}", "s3cret");

    @ParameterizedTest
    @CsvSource({
        "Welcome to {APP_NAME}!,Welcome to Acme!",
        "{APP_NAME}{APP_NAME},AcmeAcme",
        "{{APP_NAME}},{Acme}",
        "{UNKNOWN} {APP_NAME,{UNKNOWN} {APP_NAME",
        "a { b {APP_NAME} c } d,a { b Acme c } d",
        "{app_name},{app_name}",
        "no placeholder,no placeholder"
    })
    void knownPlaceholdersAreReplacedEverywhere(String template, String filled) {
        assertThat(Template.fill(template, VALUES)).isEqualTo(filled);
    }

    @Test
    void placeholdersInsideOfValuesStay() {
        assertThat(Template.fill("Dear {RECORD:name}, {TOKEN}", VALUES)).isEqualTo("Dear {TOKEN}, s3cret");
    }

    @Test
    void valuesDoNotJoinWithTheirSurroundings() {
        assertThat(Template.fill("{RECORD:name{RECORD:name}}", VALUES)).isEqualTo("{RECORD:name{TOKEN}}");
    }

    @Test
    void manyBracesTakeTimeInProportion() {
        assertThat(Template.fill("{".repeat(2_000_000) + "}", VALUES)).hasSize(2_000_001);
    }
}
