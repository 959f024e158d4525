package dev.jarbase.bootstrap;

import dev.jarbase.application.realtime.SubscribeRealtime;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A client of server-sent events that wants to resume. It reads the chunks as lines: none of their own looks like a field. */
final class StreamClient implements AutoCloseable {
    private final RunningJarbase running;
    private final Socket socket;
    private final BufferedReader in;
    private final String clientId;
    private final Event first;

    /**
     * An event as it came.
     *
     * @param name empty if only the id came
     */
    record Event(String id, String name, String data) {}

    /** @param cursor where to go on; empty to begin */
    StreamClient(RunningJarbase running, String cursor) throws IOException {
        this.running = running;
        String address = running.address();
        socket = new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        socket.setSoTimeout(20_000);
        String last = cursor.isEmpty() ? "" : "Last-Event-ID: " + cursor + "\r\n";
        socket.getOutputStream()
                .write(("GET /api/realtime?resume=true HTTP/1.1\r\nHost: x\r\n" + last + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        first = read();
        clientId = first.data().replaceAll("\\W|clientId", "");
    }

    String clientId() {
        return clientId;
    }

    /** The event that begins the stream. */
    Event first() {
        return first;
    }

    void subscribe(Actor actor, String... subscriptions) {
        var info = new RequestInfo("default", "POST", Map.of(), name -> Optional.empty(), JsonValue.Obj.EMPTY, actor);
        running.app()
                .realtime()
                .subscribe()
                .subscribe(new SubscribeRealtime.Request(clientId, List.of(subscriptions)), info, "127.0.0.1");
    }

    /** Reads the next event or id. @throws IOException if the stream ends */
    Event read() throws IOException {
        String id = "";
        String name = "";
        String data = "";
        while (true) {
            String line = in.readLine();
            if (line == null) {
                throw new IOException("the stream ended");
            }
            if (line.startsWith("id:")) {
                id = line.substring(3);
            } else if (line.startsWith("event:")) {
                name = line.substring(6);
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty() && !id.isEmpty()) {
                return new Event(id, name, data);
            }
        }
    }

    /** Reads the next event, skipping ids that come alone. */
    Event event() throws IOException {
        Event event = read();
        while (event.name().isEmpty()) {
            event = read();
        }
        return event;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
