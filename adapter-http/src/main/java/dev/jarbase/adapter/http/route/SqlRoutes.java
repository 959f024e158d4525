package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.domain.console.ConsoleAnswer;
import dev.jarbase.domain.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** SQL as superusers write it. */
public final class SqlRoutes {
    private SqlRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("POST", "/api/sql", SqlRoutes::run, Guards.SUPERUSER);
    }

    private static void run(Exchange exchange) throws IOException {
        String query = SubmittedForm.of(exchange).text("query");
        ConsoleAnswer answer = exchange.app().runSql().run(query, exchange.actor());
        JsonWriter out = new JsonWriter(1024);
        out.raw("{\"execTime\":").number(answer.time().toMillis());
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
}
