package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attack kind 33: secrets read back, or overwritten by what was shown instead of them. */
class SettingsUseCasesTest {
    @TempDir
    private Path folder;

    @AutoClose
    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    @Test
    void defaultsAreStoredByTheFirstStart() {
        assertThat(scene.app().ports().data().settings().load()).isPresent();
    }

    @Test
    void updateIsStoredPutIntoForceAndShownWithoutSecrets() {
        List<String> reloads = new ArrayList<>();
        scene.app().hooks().settingsReload().bind(event -> {
            event.next();
            reloads.add(scene.app().settings().current().current().meta().appName());
        });

        JsonValue.Obj shown = update("{\"meta\":{\"appName\":\"Mine\"},\"smtp\":{\"password\":\"p1\"},\"later\":1}");

        assertThat(JsonWriter.write(shown)).contains("\"appName\":\"Mine\"").doesNotContain("p1", "later", "password");
        assertThat(reloads).containsExactly("Mine");
        assertThat(JsonWriter.write(scene.app().ports().data().settings().load().orElseThrow()))
                .contains("p1");
    }

    @Test
    void savingWhatWasShownKeepsSecrets() {
        update("{\"s3\":{\"secret\":\"p1\"}}");

        JsonValue.Obj shown = scene.app().settings().view().view(RequestInfo.SYSTEM);
        scene.app().settings().update().update(RequestInfo.SYSTEM.withBody(shown));

        assertThat(scene.app().settings().current().current().s3().secret()).isEqualTo("p1");
    }

    @Test
    void refusedSettingsAreNotStored() {
        Fault fault = catchThrowableOfType(Fault.class, () -> update("{\"meta\":{\"appName\":\"\"}}"));

        assertThat(fault.message()).isEqualTo("An error occurred while saving the new settings.");
        assertThat(fault.errors().children()).containsOnlyKeys("meta");
        assertThat(scene.app().settings().current().current().meta().appName()).isEqualTo("Acme");
        assertThatThrownBy(() -> update("{\"meta\":1}"))
                .hasMessage("An error occurred while loading the submitted data.");
    }

    @Test
    void onlySuperusersSeeAndChangeSettings() {
        Actor user = new Actor.Account(scene.account("users", "u@example.com"), "");
        var settings = scene.app().settings();

        for (Actor actor : List.of(Actor.guest(), user)) {
            RequestInfo info = RequestInfo.SYSTEM.withActor(actor);
            assertThatThrownBy(() -> settings.view().view(info)).isInstanceOf(Fault.class);
            assertThatThrownBy(() -> settings.update().update(info)).isInstanceOf(Fault.class);
        }
    }

    @Test
    void handlersMayChangeWhatIsSavedAndShown() {
        var hooks = scene.app().hooks();
        hooks.settingsUpdateRequest().bind(event -> {
            event.replace(event.after().withSuperuserIps(List.of("10.0.0.1")));
            event.next();
        });
        hooks.settingsListRequest().bind(event -> {
            event.replace(event.settings().withSuperuserIps(List.of("hidden")));
            event.next();
        });

        update("{}");

        assertThat(scene.app().settings().current().current().superuserIps()).containsExactly("10.0.0.1");
        assertThat(JsonWriter.write(scene.app().settings().view().view(RequestInfo.SYSTEM)))
                .contains("\"superuserIPs\":[\"hidden\"]");
    }

    @Test
    void rateLimitsFollowACollectionToItsNewName() {
        update("{\"rateLimits\":{\"rules\":[{\"label\":\"users:list\",\"duration\":1,\"maxRequests\":1},"
                + "{\"label\":\"users2:list\",\"duration\":1,\"maxRequests\":1}]}}");

        scene.change(scene.collection("users").definition().withName("members"));

        assertThat(scene.app().settings().current().current().rateLimits().rules())
                .extracting(rule -> rule.label())
                .containsExactly("members:list", "users2:list");
    }

    private JsonValue.Obj update(String body) {
        var submitted = (JsonValue.Obj) JsonReader.parse(body);
        return scene.app().settings().update().update(RequestInfo.SYSTEM.withBody(submitted));
    }
}
