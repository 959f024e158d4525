package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.App;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.record.PageRequest;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.settings.SettingsJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestLogTest {
    @TempDir
    private Path dir = Path.of("");

    private void serve(String logs, String... targets) throws IOException, InterruptedException {
        try (RunningJarbase running = Jarbase.at(dir).http("127.0.0.1:0").serve();
                HttpClient client = HttpClient.newHttpClient()) {
            change(running.app(), logs);
            for (String target : targets) {
                client.send(request(running, target), BodyHandlers.discarding());
            }
        }
    }

    private static HttpRequest request(RunningJarbase running, String target) {
        return HttpRequest.newBuilder(URI.create("http://" + running.address() + target))
                .header("User-Agent", "tester")
                .header("Referer", "http://from.example/?token=secret0")
                .build();
    }

    private static void change(App app, String logs) {
        app.settings().save().save(SettingsJson.merge(app.settings().current().current(), Scene.json(logs)));
    }

    /** What was stored, once the server is closed. */
    private List<LogEntry> stored() {
        try (RunningJarbase running = Jarbase.at(dir).open()) {
            return running.app()
                    .logs()
                    .read()
                    .list(PageRequest.of(1, 100, true), "", "@rowid", Actor.system())
                    .items();
        }
    }

    private static JsonValue member(LogEntry entry, String name) {
        return ((JsonValue.Obj) JsonReader.parse(entry.data())).get(name).orElseThrow();
    }

    @Test
    void answersAreLoggedWithTheirCaller() throws IOException, InterruptedException {
        serve("{}", "/api/health?a=b%20c");

        LogEntry entry = stored().getFirst();
        assertThat(entry.message()).isEqualTo("GET /api/health?a=b c");
        assertThat(entry.level()).isZero();
        assertThat(member(entry, "url")).isEqualTo(JsonValue.of("/api/health?a=b%20c"));
        assertThat(member(entry, "status")).isEqualTo(JsonValue.of(200));
        assertThat(member(entry, "userAgent")).isEqualTo(JsonValue.of("tester"));
        assertThat(member(entry, "referer")).isEqualTo(JsonValue.of("http://from.example/?token=******"));
        assertThat(member(entry, "auth")).isEqualTo(JsonValue.of(""));
        assertThat(member(entry, "userIP")).isEqualTo(JsonValue.of("127.0.0.1"));
        assertThat(entry.data()).doesNotContain("error").doesNotContain("authId");
    }

    @Test
    void tokensOfDownloadsAreMasked() throws IOException, InterruptedException {
        serve("{}", "/api/health?a=token&token=secret1&thumb=1x1&%74oken=secret2&x=%20&token&token=");

        LogEntry entry = stored().getFirst();
        assertThat(entry.data() + entry.message()).doesNotContain("secret");
        assertThat(member(entry, "url"))
                .isEqualTo(JsonValue.of(
                        "/api/health?a=token&token=******&thumb=1x1&%74oken=******&x=%20&token&token=******"));
    }

    @Test
    void refusalsAreLoggedWithTheirReason() throws IOException, InterruptedException {
        serve("{\"logs\":{\"logIP\":false}}", "/api/collections/nope/records");

        LogEntry entry = stored().getFirst();
        assertThat(entry.level()).isEqualTo(8);
        assertThat(member(entry, "status")).isEqualTo(JsonValue.of(404));
        assertThat(member(entry, "error")).isEqualTo(JsonValue.of("Missing collection context."));
        assertThat(entry.data()).doesNotContain("userIP").doesNotContain("remoteIP");
    }

    @Test
    void whatTheSettingsDoNotWantIsNotStored() throws IOException, InterruptedException {
        serve("{\"logs\":{\"minLevel\":4}}", "/api/health", "/api/nope");
        assertThat(stored()).extracting(LogEntry::message).containsExactly("GET /api/nope");

        serve("{\"logs\":{\"maxDays\":0}}", "/api/nope");
        assertThat(stored()).isEmpty();
    }

    @Test
    void theDashboardIsNotLogged() throws IOException, InterruptedException {
        serve("{}", "/_/");

        assertThat(stored()).noneMatch(entry -> entry.level() == 0);
    }
}
