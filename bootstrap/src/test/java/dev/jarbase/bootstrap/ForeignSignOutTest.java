package dev.jarbase.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jarbase.application.App;
import dev.jarbase.application.realtime.SubscribeRealtime;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.domain.field.FieldValue;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.Actor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Security checklist 8: what another process, such as the command line, revokes ends in a running server too. */
class ForeignSignOutTest {
    private RunningJarbase server;
    private RunningJarbase other;
    private Record user;
    private RealtimeClient client;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        server = Jarbase.at(folder).http("127.0.0.1:0").serve();
        other = Jarbase.at(folder).open();
        user = Record.fresh(server.app().catalog().byName("users").orElseThrow())
                .set("email", FieldValue.Text.of("u@example.com"))
                .set("password", FieldValue.Password.plain("1234567890"));
        server.app().saveRecord().save(user);
        client = connect(server.app());
    }

    @AfterEach
    void close() {
        other.close();
        server.close();
    }

    private RealtimeClient connect(App app) {
        RealtimeClient connected = app.realtime().broker().newClient("127.0.0.1");
        app.realtime().broker().register(connected);
        String token = app.auth().tokenIssuer().auth(user);
        var info = Scene.as(new Actor.Account(user, token), "{}");
        app.realtime()
                .subscribe()
                .subscribe(new SubscribeRealtime.Request(connected.id(), List.of("users")), info, "127.0.0.1");
        return connected;
    }

    private Record inOther() {
        App app = other.app();
        return app.ports()
                .data()
                .records()
                .byId(app.catalog().byName("users").orElseThrow(), user.id())
                .orElseThrow();
    }

    private boolean isGuest() {
        return client.identity().actor().equals(Actor.guest());
    }

    @Test
    void newPasswordMakesClientsGuests() {
        assertThat(isGuest()).isFalse();

        other.app().saveRecord().save(inOther().set("password", FieldValue.Password.plain("0987654321")));

        Scene.await(this::isGuest);
    }

    @Test
    void deletionMakesClientsGuests() {
        other.app().removeRecord().remove(inOther());

        Scene.await(this::isGuest);
    }

    @Test
    void otherChangesLeaveThemWhoTheyAre() {
        other.app().saveRecord().save(inOther().set("emailVisibility", FieldValue.Bool.TRUE));
        server.app().realtime().accounts().checkAll();

        assertThat(isGuest()).isFalse();
    }
}
