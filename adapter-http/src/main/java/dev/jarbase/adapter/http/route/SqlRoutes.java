package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.codec.MalformedBodyException;
import dev.jarbase.adapter.http.codec.SubmittedBody;
import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.application.auth.FormBody;
import dev.jarbase.domain.console.ConsoleAnswer;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** SQL as superusers write it. */
public final class SqlRoutes {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private SqlRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("POST", "/api/sql", SqlRoutes::run, Guards.SUPERUSER);
    }

    private static void run(Exchange exchange) throws IOException {
        String query = form(exchange).text("query");
        long start = System.nanoTime();
        ConsoleAnswer answer = exchange.app().runSql().run(query, exchange.actor());
        JsonWriter out = new JsonWriter(1024);
        out.raw("{\"execTime\":").number((System.nanoTime() - start) / NANOS_PER_MILLI);
        out.raw(",\"affectedRows\":").number(answer.affectedRows());
        out.raw(",\"columns\":[");
        String separator = "";
        for (ConsoleAnswer.Column column : answer.columns()) {
            out.raw(separator).raw("{\"name\":").text(column.name());
            out.raw(",\"type\":").text(column.type()).raw(",\"nullable\":true}");
            separator = ",";
        }
        out.raw("],\"rows\":[");
        separator = "";
        for (List<Optional<String>> row : answer.rows()) {
            out.raw(separator);
            write(out, row);
            separator = ",";
        }
        Reply.json(exchange, out.raw("]}"));
    }

    private static void write(JsonWriter out, List<Optional<String>> row) {
        String separator = "[";
        for (Optional<String> value : row) {
            out.raw(separator);
            value.ifPresentOrElse(out::text, out::nul);
            separator = ",";
        }
        out.raw(']');
    }

    private static FormBody form(Exchange exchange) throws IOException {
        try {
            return switch (exchange.body()) {
                case SubmittedBody.Json json -> new FormBody(json.members(), false);
                case SubmittedBody.Form html -> new FormBody(html.texts(), true);
            };
        } catch (MalformedBodyException | Fault unreadable) {
            throw Fault.invalid("An error occurred while loading the submitted data.");
        }
    }
}
