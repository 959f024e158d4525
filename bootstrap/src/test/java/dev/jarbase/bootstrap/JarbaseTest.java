package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarbaseTest {
    @TempDir
    private Path folder;

    @Test
    void handlersOfAnEmbedderTakePart() {
        var created = new CopyOnWriteArrayList<String>();
        try (RunningJarbase running = Jarbase.at(folder)
                .onRecordCreate("users", event -> {
                    event.record().set("name", FieldValue.Text.of("by a handler"));
                    event.next();
                })
                .onRecordAfterCreateSuccess("users", event -> {
                    created.add(event.record().text("name"));
                    event.next();
                })
                .onRecordDelete("users", event -> {
                    throw Fault.forbidden("not this one");
                })
                .open()) {
            Record user = user(running);

            running.app().saveRecord().save(user);

            assertThat(created).containsExactly("by a handler");
            assertThatThrownBy(() -> running.app().removeRecord().remove(user)).hasMessage("not this one");
        }
    }

    @Test
    void theDashboardRunsScriptsOfAnEmbedder() throws IOException, InterruptedException {
        Path extension = Files.createDirectory(folder.resolve("chart"));
        Files.writeString(extension.resolve("main.js"), "app.chart = true;");
        Jarbase embedded =
                Jarbase.at(folder.resolve("data")).http("127.0.0.1:0").uiExtension("chart", extension);

        try (RunningJarbase running = embedded.serve();
                HttpClient client = HttpClient.newHttpClient()) {
            URI scripts = URI.create("http://" + running.address() + "/_/extensions.js");

            assertThat(client.send(HttpRequest.newBuilder(scripts).build(), BodyHandlers.ofString())
                            .body())
                    .contains("app.chart = true;");
        }
        assertThatThrownBy(() -> embedded.uiExtension("chart", extension)).hasMessageContaining("chart");
    }

    @Test
    void servesUntilItIsClosed() throws IOException, InterruptedException {
        HttpRequest health;
        try (HttpClient client = HttpClient.newHttpClient()) {
            try (RunningJarbase running = Jarbase.at(folder).http("127.0.0.1:0").serve()) {
                health = HttpRequest.newBuilder(URI.create("http://" + running.address() + "/api/health"))
                        .build();

                assertThat(client.send(health, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
            assertThatThrownBy(() -> client.send(health, BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
        assertThat(folder.resolve("data.db-wal")).doesNotExist();
    }

    @Test
    void changesOfAnotherProcessAreTakenOver() throws IOException, InterruptedException {
        try (RunningJarbase server = Jarbase.at(folder).http("127.0.0.1:0").serve();
                RunningJarbase other = Jarbase.at(folder).open()) {
            var settings = other.app().settings().current().current();

            other.app().settings().save().save(settings.withSuperuserIps(List.of("10.0.0.1")));

            for (int i = 0;
                    i < 100
                            && server.app()
                                    .settings()
                                    .current()
                                    .current()
                                    .superuserIps()
                                    .isEmpty();
                    i++) {
                Thread.sleep(50);
            }
            assertThat(server.app().settings().current().current().superuserIps())
                    .containsExactly("10.0.0.1");
        }
    }

    @Test
    void leftoversOfARestoreAreRemoved() throws IOException {
        Path leftover = Files.createDirectories(folder.resolve(".pb_temp_to_delete/old"));
        Files.writeString(leftover.resolve("data.db"), "x");

        Jarbase.at(folder).open().close();

        assertThat(folder.resolve(".pb_temp_to_delete")).doesNotExist();
    }

    private static Record user(RunningJarbase running) {
        Collection users = running.app().catalog().byName("users").orElseThrow();
        return Record.fresh(users)
                .set("email", FieldValue.Text.of("u@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
    }
}
