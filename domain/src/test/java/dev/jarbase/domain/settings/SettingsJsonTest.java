package dev.jarbase.domain.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsJsonTest {
    private static final String DEFAULTS = """
        {"superuserIPs":[],\
        "smtp":{"enabled":false,"port":587,"host":"smtp.example.com","username":"","password":"","authMethod":"",\
        "tls":false,"localName":""},\
        "backups":{"cron":"","cronMaxKeep":3,"s3":{"enabled":false,"bucket":"","region":"","endpoint":"",\
        "accessKey":"","forcePathStyle":false}},\
        "s3":{"enabled":false,"bucket":"","region":"","endpoint":"","accessKey":"","forcePathStyle":false},\
        "meta":{"accentColor":"#1055c9","appName":"Acme","appURL":"http://localhost:8090","senderName":"Support",\
        "senderAddress":"support@example.com","hideControls":false},\
        "rateLimits":{"rules":[{"label":"*:auth","audience":"","duration":3,"maxRequests":2},\
        {"label":"*:create","audience":"","duration":5,"maxRequests":20},\
        {"label":"/api/batch","audience":"","duration":1,"maxRequests":3},\
        {"label":"/api/","audience":"","duration":10,"maxRequests":300}],"excludedIPs":[],"enabled":false},\
        "trustedProxy":{"headers":[],"useLeftmostIP":false},\
        "batch":{"enabled":false,"maxRequests":50,"timeout":3,"maxBodySize":0},\
        "logs":{"maxDays":5,"minLevel":0,"logIP":true,"logAuthId":false}}\
        """;

    @Test
    void defaultsAreStoredInThePeersOrder() {
        String stored = JsonWriter.write(SettingsJson.write(Settings.DEFAULTS));

        assertThat(stored).isEqualTo(DEFAULTS);
    }

    @Test
    void whatIsMissingTakesItsDefault() {
        Settings read = SettingsJson.read(object("{\"meta\":{\"appName\":\"Mine\"}}"));

        assertThat(read.meta().appName()).isEqualTo("Mine");
        assertThat(read.meta().senderName()).isEqualTo("Support");
        assertThat(read.logs()).isEqualTo(Settings.DEFAULTS.logs());
    }

    @Test
    void unknownMembersSurviveReadingAndWriting() {
        Settings read =
                SettingsJson.read(object("{\"later\":{\"a\":1},\"meta\":{\"appName\":\"Mine\",\"motto\":\"x\"}}"));

        JsonValue.Obj written =
                SettingsJson.write(SettingsJson.merge(read, object("{\"meta\":{\"appName\":\"Yours\"}}")));

        assertThat(JsonWriter.write(written))
                .contains("\"later\":{\"a\":1}", "\"motto\":\"x\"", "\"appName\":\"Yours\"");
    }

    @Test
    void secretsAreStoredButNotShown() {
        Settings settings = SettingsJson.merge(
                Settings.DEFAULTS,
                object(
                        "{\"smtp\":{\"password\":\"p1\"},\"s3\":{\"secret\":\"p2\"},\"backups\":{\"s3\":{\"secret\":\"p3\"}}}"));

        assertThat(JsonWriter.write(SettingsJson.write(settings))).contains("p1", "p2", "p3");
        assertThat(JsonWriter.write(SettingsJson.redacted(settings)))
                .doesNotContain("p1", "p2", "p3", "secret", "password");
        assertThat(settings.toString()).doesNotContain("p1", "p2", "p3");
    }

    @Test
    void omittedSecretIsKeptAndEmptyOneClearsIt() {
        Settings secret = SettingsJson.read(object("{\"s3\":{\"secret\":\"p2\"}}"));

        Settings kept = SettingsJson.merge(secret, object("{\"s3\":{\"bucket\":\"b\"}}"));
        Settings cleared = SettingsJson.merge(secret, object("{\"s3\":{\"secret\":\"\"}}"));

        assertThat(kept.s3().secret()).isEqualTo("p2");
        assertThat(JsonWriter.write(SettingsJson.write(cleared))).doesNotContain("secret");
    }

    @Test
    void itemsOfListsAreLaidOverThoseAtTheSamePlace() {
        Settings two = SettingsJson.merge(Settings.DEFAULTS, object("""
            {"rateLimits":{"rules":[{"label":"a","audience":"@auth","duration":1,"maxRequests":1},\
            {"label":"b","maxRequests":7}]}}\
            """));

        Settings one = SettingsJson.merge(two, object("{\"rateLimits\":{\"rules\":[{\"label\":\"c\"}]}}"));

        assertThat(two.rateLimits().rules().get(1)).isEqualTo(new Settings.RateLimitRule("b", "", 5, 7));
        assertThat(one.rateLimits().rules()).containsExactly(new Settings.RateLimitRule("c", "@auth", 1, 1));
    }

    @Test
    void nullEmptiesAListAndKeepsEverythingElse() {
        Settings settings = SettingsJson.merge(
                Settings.DEFAULTS.withSuperuserIps(List.of("::1")),
                object("{\"superuserIPs\":null,\"meta\":null,\"logs\":{\"maxDays\":null}}"));

        assertThat(settings.superuserIps()).isEmpty();
        assertThat(settings.meta()).isEqualTo(Settings.DEFAULTS.meta());
        assertThat(settings.logs().maxDays()).isEqualTo(5);
    }

    @Test
    void namesMatchInAnyCase() {
        Settings settings = SettingsJson.merge(Settings.DEFAULTS, object("{\"META\":{\"appname\":\"Mine\"}}"));

        assertThat(settings.meta().appName()).isEqualTo("Mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"meta\":5}",
                "{\"meta\":{\"appName\":5}}",
                "{\"smtp\":{\"port\":\"587\"}}",
                "{\"smtp\":{\"port\":1.5}}",
                "{\"smtp\":{\"port\":1e300}}",
                "{\"smtp\":{\"tls\":1}}",
                "{\"superuserIPs\":\"::1\"}",
                "{\"superuserIPs\":[1]}",
                "{\"rateLimits\":{\"rules\":[1]}}"
            })
    void valueOfTheWrongKindIsRefused(String submitted) {
        assertThatThrownBy(() -> SettingsJson.merge(Settings.DEFAULTS, object(submitted)))
                .isInstanceOf(SettingsFormatException.class);
    }

    private static JsonValue.Obj object(String json) {
        return (JsonValue.Obj) JsonReader.parse(json);
    }
}
