package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.bootstrap.StreamClient.Event;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.request.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are cut off again and again while records are written miss nothing and are told nothing twice. */
class RealtimeReconnectTest {
    private static final int WRITERS = 3;
    private static final int WRITES = 150;
    private static final int CUT_AFTER = 15;
    private static final String[] TOPICS = {"posts", "posts/*"};

    @TempDir
    private Path folder;

    private static List<String> expected() {
        List<String> all = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            for (int i = 0; i < WRITES; i++) {
                for (String topic : TOPICS) {
                    all.add(topic + " w" + writer + "x" + i);
                }
            }
        }
        return all;
    }

    private static String told(String name, String data) {
        return name + " " + data.replaceAll(".*\"title\":\"(\\w+)\".*", "$1");
    }

    private static List<String> throughStreams(RunningJarbase running, String start) throws IOException {
        List<String> told = new ArrayList<>();
        String cursor = start;
        while (told.size() < expected().size()) {
            try (StreamClient client = new StreamClient(running, cursor)) {
                client.subscribe(Actor.guest(), TOPICS);
                for (int i = 0; i < CUT_AFTER && told.size() < expected().size(); i++) {
                    Event event = client.event();
                    told.add(told(event.name(), event.data()));
                    cursor = event.id();
                }
            }
        }
        return told;
    }

    private static List<String> throughSockets(RunningJarbase running, String start) throws IOException {
        List<String> told = new ArrayList<>();
        String cursor = start;
        while (told.size() < expected().size()) {
            String members = ",\"cursor\":\"" + cursor + "\",\"subscriptions\":[\"posts\",\"posts/*\"]";
            try (SocketClient client = SocketClient.connected(running, members)) {
                client.awaitEvent("PB_CONNECT");
                for (int i = 0; i < CUT_AFTER && told.size() < expected().size(); i++) {
                    JsonValue.Obj event = client.await("event");
                    told.add(told(text(event, "name"), JsonWriter.write(event)));
                    cursor = text(event, "cursor");
                }
            }
        }
        return told;
    }

    private static String text(JsonValue.Obj event, String member) {
        return event.get(member).orElse(JsonValue.NULL) instanceof JsonValue.Text(String text) ? text : "";
    }

    @Test
    void nothingIsMissedAndNothingIsToldTwice() throws IOException, ExecutionException, InterruptedException {
        try (RunningJarbase running = Jarbase.at(folder).http("127.0.0.1:0").serve();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Scene scene = new Scene(running);
            Collection posts = scene.collection("posts", Scene.text("title"));
            String start = start(running);
            List<Future<List<String>>> clients = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                clients.add(threads.submit(() -> throughStreams(running, start)));
                clients.add(threads.submit(() -> throughSockets(running, start)));
            }
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                writers.add(threads.submit(() -> write(scene, posts, name)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            for (Future<List<String>> client : clients) {
                List<String> told = client.get();
                assertThat(told).containsExactlyInAnyOrderElementsOf(expected());
                assertThat(inOrder(told, "w0")).isTrue();
            }
        }
    }

    private static String start(RunningJarbase running) throws IOException {
        try (StreamClient client = new StreamClient(running, "")) {
            return client.first().id();
        }
    }

    private static Optional<String> write(Scene scene, Collection posts, String name) {
        for (int i = 0; i < WRITES; i++) {
            scene.create(posts, "{\"title\":\"" + name + "x" + i + "\"}");
        }
        return Optional.empty();
    }

    private static boolean inOrder(List<String> told, String writer) {
        int latest = -1;
        for (String each : told) {
            if (each.contains(" " + writer + "x")) {
                int number = Integer.parseInt(each.substring(each.indexOf('x') + 1));
                if (number < latest) {
                    return false;
                }
                latest = number;
            }
        }
        return true;
    }
}
