package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.middleware.SuperuserIps;
import dev.jarbase.adapter.http.websocket.CloseCode;
import dev.jarbase.adapter.http.websocket.ConnectionFailedException;
import dev.jarbase.adapter.http.websocket.Incoming;
import dev.jarbase.adapter.http.websocket.MessageReader;
import dev.jarbase.adapter.http.websocket.MessageWriter;
import dev.jarbase.adapter.http.websocket.ReceiveBudget;
import dev.jarbase.adapter.http.wire.ClientGoneException;
import dev.jarbase.adapter.http.wire.LiveConnection;
import dev.jarbase.application.realtime.Door;
import dev.jarbase.application.realtime.MessageSink;
import dev.jarbase.application.realtime.SubscribeRealtime.Request;
import dev.jarbase.application.subscriptions.RealtimeClient;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One realtime client over WebSocket; the thread of the connection reads what it asks for. */
final class RealtimeSocket implements MessageSink {
    private static final System.Logger LOG = System.getLogger(RealtimeSocket.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration GOODBYE = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final RequestInfo info;
    private final LiveConnection connection;
    private final MessageReader reader;
    private final MessageWriter writer;
    private final RequestPace pace = new RequestPace();
    private SocketRequest.Connect opening = new SocketRequest.Connect(JsonValue.NULL, "", "", List.of());
    private Actor actor = Actor.guest();
    private final CountDownLatch greeted = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);
    private boolean begun;
    private @Nullable RealtimeClient client;

    RealtimeSocket(Exchange exchange, RequestInfo info, LiveConnection connection, ReceiveBudget budget) {
        this.exchange = exchange;
        this.info = info;
        this.connection = connection;
        this.reader = new MessageReader(connection, budget, PATIENCE);
        this.writer = new MessageWriter(connection);
    }

    /** Stays with the client as long as it is connected. */
    void converse() {
        try {
            open();
        } catch (ConnectionFailedException failed) {
            LOG.log(System.Logger.Level.DEBUG, () -> "closed a web socket: " + failed.getMessage());
            close(failed.code());
        } catch (ClientGoneException gone) {
            LOG.log(System.Logger.Level.TRACE, "client gone", gone);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "failed to serve a web socket", failure);
            close(CloseCode.INTERNAL_ERROR);
        } finally {
            reader.release();
        }
    }

    /** Waits for the message that begins everything, and connects. */
    private void open() {
        JsonValue id = JsonValue.NULL;
        try {
            if (!(reader.next(PATIENCE) instanceof Incoming.Text(String text))) {
                close(CloseCode.POLICY_VIOLATION);
                return;
            }
            JsonValue.Obj members = SocketRequest.members(text);
            id = SocketRequest.id(members);
            if (!(SocketRequest.of(members) instanceof SocketRequest.Connect connect)) {
                throw Fault.invalid("The first message must be of type connect.");
            }
            opening = connect;
            actor = actor(connect.token());
            Door door = Door.socket(connect.cursor());
            exchange.app().realtime().connect().connect(info.withActor(actor), exchange.realIp(), door, this);
        } catch (Fault refusal) {
            log(refusal);
            writer.text(SocketText.refused(id, refusal));
            close(CloseCode.POLICY_VIOLATION);
        }
    }

    /** Returns who a token is of. @throws Fault if it is worth nothing */
    private Actor actor(String token) {
        if (token.isEmpty()) {
            return Actor.guest();
        }
        Actor found = exchange.app().auth().authenticate().actor(token);
        if (found.account().isEmpty()) {
            throw Fault.of(Fault.Kind.UNAUTHENTICATED, "The token is not valid.");
        }
        if (!SuperuserIps.areAllowed(exchange, found)) {
            throw Fault.forbidden();
        }
        return found;
    }

    @Override
    public void begin(RealtimeClient newClient) {
        client = newClient;
    }

    @Override
    public void send(List<RealtimeMessage> messages) {
        List<byte[]> texts = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            texts.add(SocketText.event(messages.get(i)));
        }
        writer.texts(texts);
        greeted.countDown();
    }

    /** Reads what the client asks for, until one side ends the connection. */
    @Override
    public void awaitGone() {
        try {
            // The first event comes before the first answer.
            if (greeted.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                read();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            gone.countDown();
        }
    }

    private void read() {
        RealtimeClient present = connected();
        answer(present, opening);
        boolean more = true;
        while (more) {
            more = switch (reader.next(SILENCE)) {
                case Incoming.Text(String text) -> answer(present, text);
                case Incoming.Ping ping -> pong(ping);
                case Incoming.Pong ignored -> true;
                case Incoming.Close ignored -> {
                    writer.close(CloseCode.NORMAL);
                    yield false;
                }
                case Incoming.Gone ignored -> false;
            };
        }
    }

    /** A ping costs the client as little as a message, so there are no more of them. */
    private boolean pong(Incoming.Ping ping) {
        try {
            pace.await();
            writer.pong(ping.payload());
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private boolean answer(RealtimeClient present, String text) {
        JsonValue id = JsonValue.NULL;
        try {
            pace.await();
            JsonValue.Obj members = SocketRequest.members(text);
            id = SocketRequest.id(members);
            answer(present, SocketRequest.of(members));
            return true;
        } catch (Fault refusal) {
            writer.text(SocketText.refused(id, refusal));
            return true;
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private void answer(RealtimeClient present, SocketRequest request) {
        try {
            switch (request) {
                case SocketRequest.Connect connect -> begin(present, connect);
                case SocketRequest.Subscribe(JsonValue id, List<String> added) -> subscribe(present, id, added);
                case SocketRequest.Unsubscribe(JsonValue id, List<String> gone) -> unsubscribe(present, id, gone);
                case SocketRequest.SignIn(JsonValue id, String token) -> signIn(present, id, token);
                case SocketRequest.Ping(JsonValue id) -> writer.text(SocketText.pong(id));
            }
        } catch (Fault refusal) {
            log(refusal);
            writer.text(SocketText.refused(request.id(), refusal));
        }
    }

    private void begin(RealtimeClient present, SocketRequest.Connect connect) {
        if (begun) {
            throw Fault.invalid("The connection has begun already.");
        }
        begun = true;
        if (connect.subscriptions().isEmpty()) {
            exchange.app().realtime().subscribe().signIn(present, actor);
            writer.text(SocketText.done(connect.id(), List.of()));
        } else {
            replace(present, new LinkedHashSet<>(connect.subscriptions()), actor);
            writer.text(SocketText.done(connect.id(), connect.subscriptions()));
        }
    }

    private void subscribe(RealtimeClient present, JsonValue id, List<String> added) {
        Set<String> all = new LinkedHashSet<>(present.subscriptions().keySet());
        all.addAll(added);
        replace(present, all, present.actor(now()));
        writer.text(SocketText.done(id, added));
    }

    private void unsubscribe(RealtimeClient present, JsonValue id, List<String> gone) {
        Set<String> rest = new LinkedHashSet<>(present.subscriptions().keySet());
        if (gone.isEmpty()) {
            rest.clear();
        } else {
            gone.forEach(rest::remove);
        }
        replace(present, rest, present.actor(now()));
        writer.text(SocketText.done(id, gone));
    }

    private void replace(RealtimeClient present, Set<String> all, Actor who) {
        var request = new Request(present.id(), List.copyOf(all));
        exchange.app().realtime().subscribe().subscribe(request, info.withActor(who), exchange.realIp());
    }

    private void signIn(RealtimeClient present, JsonValue id, String token) {
        exchange.app().realtime().subscribe().signIn(present, actor(token));
        writer.text(SocketText.done(id, List.of()));
    }

    private Instant now() {
        return exchange.app().ports().clock().instant();
    }

    private RealtimeClient connected() {
        RealtimeClient present = client;
        if (present == null) {
            throw new IllegalStateException("the client is not connected yet");
        }
        return present;
    }

    @Override
    public void beat() {
        Thread.startVirtualThread(() -> {
            try {
                writer.ping();
            } catch (ClientGoneException away) {
                connection.breakOff();
            }
        });
    }

    /** Says good-bye, and gives the client a moment to say it too. */
    @Override
    public void end() {
        try {
            writer.close(CloseCode.GOING_AWAY);
            if (!gone.await(GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
                connection.breakOff();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            connection.breakOff();
        }
    }

    @Override
    public void breakOff() {
        connection.breakOff();
    }

    /** Closing the socket at once would destroy what is on its way. */
    private void close(CloseCode code) {
        try {
            writer.close(code);
            long deadline = System.nanoTime() + GOODBYE.toNanos();
            boolean more = true;
            while (more) {
                more = connection.receive(deadline) >= 0 && deadline - System.nanoTime() > 0;
            }
        } catch (ClientGoneException away) {
            LOG.log(System.Logger.Level.TRACE, "client gone", away);
        }
    }

    private static void log(Fault refusal) {
        if (refusal.kind() == Fault.Kind.INTERNAL) {
            LOG.log(System.Logger.Level.ERROR, "failed to answer over a web socket", refusal);
        }
    }
}
