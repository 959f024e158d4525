package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.problem.Problem;
import dev.jarbase.application.subscriptions.RealtimeMessage;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a realtime client is told over WebSocket, as JSON texts (docs/reference/realtime.md). */
final class SocketText {
    private SocketText() {}

    /** Something that the client is told, or only how far it has got. */
    static byte[] event(RealtimeMessage message) {
        JsonWriter out = new JsonWriter(message.data().length + 128);
        if (message.isCursorOnly()) {
            return out.raw("{\"type\":\"cursor\",\"cursor\":")
                    .text(message.cursor())
                    .raw('}')
                    .toBytes();
        }
        out.raw("{\"type\":\"event\",\"name\":").text(message.name());
        if (!message.cursor().isEmpty()) {
            out.raw(",\"cursor\":").text(message.cursor());
        }
        out.raw(",\"data\":");
        if (message.isJson() || isJson(message.data())) {
            out.raw(message.data());
        } else {
            out.text(new String(message.data(), StandardCharsets.UTF_8));
        }
        return out.raw('}').toBytes();
    }

    /** Handlers may send any text. */
    private static boolean isJson(byte[] data) {
        return JsonReader.tryParse(new String(data, StandardCharsets.UTF_8)).isPresent();
    }

    /** What was asked for is done. */
    static byte[] done(JsonValue id, List<String> subscriptions) {
        JsonWriter out = new JsonWriter(64);
        out.raw("{\"type\":\"ok\",\"id\":").value(id).raw(",\"subscriptions\":[");
        for (int i = 0; i < subscriptions.size(); i++) {
            out.raw(i == 0 ? "" : ",").text(subscriptions.get(i));
        }
        return out.raw("]}").toBytes();
    }

    /** What was asked for is refused; the error is that of HTTP. */
    static byte[] refused(JsonValue id, Problem problem) {
        JsonWriter out = new JsonWriter(256);
        out.raw("{\"type\":\"error\",\"id\":").value(id).raw(",\"error\":");
        problem.write(out);
        return out.raw('}').toBytes();
    }

    static byte[] refused(JsonValue id, Fault fault) {
        return refused(id, fault.kind() == Fault.Kind.INTERNAL ? Problem.internal() : Problem.of(fault));
    }

    static byte[] pong(JsonValue id) {
        return new JsonWriter(32)
                .raw("{\"type\":\"pong\",\"id\":")
                .value(id)
                .raw('}')
                .toBytes();
    }
}
