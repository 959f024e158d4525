package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.codec.SubmittedBody;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.middleware.Cors;
import dev.jarbase.adapter.http.websocket.Handshake;
import dev.jarbase.adapter.http.websocket.ReceiveBudget;
import dev.jarbase.adapter.http.wire.HeaderLine;
import dev.jarbase.adapter.http.wire.LiveConnection;
import dev.jarbase.adapter.http.wire.RequestHeaders;
import dev.jarbase.application.realtime.Door;
import dev.jarbase.application.realtime.SubscribeRealtime.Request;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells connected clients of changes by server-sent events. */
public final class RealtimeRoutes {
    private static final HeaderLine EVENTS = HeaderLine.of("Content-Type", "text/event-stream");
    private static final HeaderLine NO_STORE = HeaderLine.of("Cache-Control", "no-store");
    private static final HeaderLine NO_BUFFERING = HeaderLine.of("X-Accel-Buffering", "no");

    private static final String SOCKET = "/api/realtime/ws";

    private final Cors cors;
    private final ReceiveBudget budget = ReceiveBudget.ofMemory();

    private RealtimeRoutes(Cors cors) {
        this.cors = cors;
    }

    /** Adds the doors for events and for subscriptions. */
    public static void addTo(RouteTable routes) {
        routes.add("GET", "/api/realtime", RealtimeRoutes::connect, ActivityLog.FAILURES_ONLY);
        routes.add("POST", "/api/realtime", RealtimeRoutes::subscribe);
    }

    /**
     * Returns the door for web sockets; it has no route of its own.
     *
     * @param cors tells what pages may open one
     * @param others what answers everybody who does not ask for one, as in the peer
     */
    public static Handler socketOr(Cors cors, Handler others) {
        RealtimeRoutes sockets = new RealtimeRoutes(cors);
        return exchange -> {
            if (exchange.target().escapedPath().equals(SOCKET)
                    && exchange.method().equals("GET")
                    && Handshake.isAskedFor(exchange.headers())) {
                sockets.open(exchange);
            } else {
                others.handle(exchange);
            }
        };
    }

    private static void connect(Exchange exchange) {
        exchange.answer().set(EVENTS);
        exchange.answer().set(NO_STORE);
        exchange.answer().set(NO_BUFFERING);
        EventStream events = new EventStream(exchange.answer());
        exchange.app().realtime().connect().connect(info(exchange), exchange.realIp(), door(exchange), events);
    }

    /** Peer: whoever does not ask to resume is told nothing of the past, whatever he sends. */
    private static Door door(Exchange exchange) {
        return exchange.query().first("resume").equals("true")
                ? Door.resumingStream(exchange.headers().first("Last-Event-ID"))
                : Door.STREAM;
    }

    private static RequestInfo info(Exchange exchange) {
        return new RequestInfo(
                RequestInfo.DEFAULT,
                exchange.method(),
                exchange.query().firstValues(),
                exchange.headers()::snake,
                JsonValue.Obj.EMPTY,
                exchange.actor());
    }

    private void open(Exchange exchange) throws IOException {
        RequestHeaders headers = exchange.headers();
        if (!cors.mayCall(headers.first("Origin"))) {
            throw Fault.forbidden("The origin is not allowed.");
        }
        if (!Handshake.isOurVersion(headers)) {
            exchange.answer().set(Handshake.VERSION);
            exchange.answer().send(426);
            return;
        }
        if (!Handshake.hasKey(headers)) {
            throw Fault.invalid("The key of the web socket is missing or malformed.");
        }
        RequestInfo info = info(exchange);
        exchange.answer().add(Handshake.accept(headers));
        LiveConnection connection =
                exchange.answer().switchProtocol("websocket").orElseThrow(Fault::notFound);
        new RealtimeSocket(exchange, info, connection, budget).converse();
    }

    private static void subscribe(Exchange exchange) throws IOException {
        Request request = request(exchange.body());
        exchange.app().realtime().subscribe().subscribe(request, exchange.info(), exchange.realIp());
        if (!exchange.answer().isCommitted()) {
            Reply.noContent(exchange);
        }
    }

    private static Request request(SubmittedBody body) throws MalformedBodyException {
        return switch (body) {
            case SubmittedBody.Json(JsonValue.Obj members) ->
                new Request(clientId(members), subscriptions(find(members, "subscriptions")));
            case SubmittedBody.Form form -> {
                JsonValue.Obj members = form.texts();
                List<String> sent = form.values().get("subscriptions");
                yield new Request(
                        clientId(members), sent == null ? subscriptions(find(members, "subscriptions")) : sent);
            }
        };
    }

    private static String clientId(JsonValue.Obj members) {
        return text(find(members, "clientId"));
    }

    private static List<String> subscriptions(JsonValue value) {
        return switch (value) {
            case JsonValue.Array(List<JsonValue> items) -> texts(items);
            case JsonValue.Null ignored -> List.of();
            case JsonValue ignored -> throw Fault.invalid();
        };
    }

    private static List<String> texts(List<JsonValue> items) {
        List<String> texts = new ArrayList<>(items.size());
        for (JsonValue item : items) {
            texts.add(text(item));
        }
        return texts;
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonValue.Text(String text) -> text;
            case JsonValue.Null ignored -> "";
            case JsonValue ignored -> throw Fault.invalid();
        };
    }

    /** Names match in any case, the exact one first. */
    private static JsonValue find(JsonValue.Obj members, String name) {
        Optional<JsonValue> exact = members.get(name);
        return exact.orElseGet(() -> members.members().entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JsonValue.NULL));
    }
}
