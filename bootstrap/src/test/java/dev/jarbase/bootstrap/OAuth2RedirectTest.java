package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.realtime.OAuth2Redirect;
import dev.jarbase.application.realtime.OAuth2Redirect.Answer;
import dev.jarbase.application.subscriptions.RealtimeBroker;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.domain.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 9: the code of a provider reaches the one client that waits for it, once. */
class OAuth2RedirectTest {
    private static final String IP = "10.0.0.1";

    @AutoClose
    private Scene scene;

    private OAuth2Redirect redirect;
    private RealtimeClient client;

    @BeforeEach
    void open(@TempDir Path folder) {
        scene = new Scene(folder);
        redirect = scene.app().realtime().oauth2Redirect();
        RealtimeBroker broker = scene.app().realtime().broker();
        client = broker.newClient(IP);
        broker.register(client);
        broker.subscribe(client, List.of("@oauth2", "posts"));
    }

    @Test
    void codeReachesTheClientOfTheState() {
        assertThat(redirect.receive(new Answer(client.id(), "c", "", ""), IP)).isTrue();

        assertThat(received()).isEqualTo("{\"state\":\"" + client.id() + "\",\"code\":\"c\"}");
        assertThat(client.subscriptions()).containsOnlyKeys("posts");
    }

    @Test
    void errorReachesTheClientToo() {
        assertThat(redirect.receive(new Answer(client.id(), "c", "access_denied", ""), IP))
                .isFalse();

        assertThat(received()).endsWith("\"error\":\"access_denied\"}");
    }

    @Test
    void ofManyRedirectsOneReachesTheClient() {
        int winners = Race.winners(50, runner -> {
            if (!redirect.receive(new Answer(client.id(), "c" + runner, "", ""), IP)) {
                throw Fault.invalid();
            }
        });

        assertThat(winners).isEqualTo(1);
        assertThat(client.take()).hasSize(1);
    }

    @Test
    void browserElsewhereIsNotTheOneWhoAsked() {
        assertThat(redirect.receive(new Answer(client.id(), "c", "", ""), "10.0.0.2"))
                .isFalse();

        assertThat(client.take()).isEmpty();
    }

    @Test
    void stateOfNobodyIsRefused() {
        assertThat(redirect.receive(new Answer("", "c", "", ""), IP)).isFalse();
        assertThat(redirect.receive(new Answer("unknown", "c", "", ""), IP)).isFalse();
    }

    private String received() {
        return new String(client.take().getFirst().data(), StandardCharsets.UTF_8);
    }
}
