package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.ActivityLog;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.application.logs.ReadLogs;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonReader;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.log.LogEntry;
import dev.jarbase.domain.log.LogHour;
import dev.jarbase.domain.log.LogPage;
import dev.jarbase.domain.record.PageRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was logged, for superusers. */
public final class LogRoutes {
    private static final String ALL = "/api/logs";

    private LogRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", ALL, LogRoutes::list, Guards.SUPERUSER, ActivityLog.FAILURES_ONLY);
        routes.add("GET", ALL + "/stats", LogRoutes::stats, Guards.SUPERUSER, ActivityLog.FAILURES_ONLY);
        routes.add("GET", ALL + "/{id}", LogRoutes::view, Guards.SUPERUSER, ActivityLog.FAILURES_ONLY);
    }

    private static ReadLogs logs(Exchange exchange) {
        return exchange.app().logs().read();
    }

    private static void list(Exchange exchange) throws IOException {
        PageRequest wanted = Paging.read(exchange.query()).orElseThrow(Fault::invalid);
        String filter = exchange.query().first("filter");
        String sort = exchange.query().first("sort");
        LogPage page = logs(exchange).list(wanted, filter, sort, exchange.actor());
        List<JsonValue> items = new ArrayList<>(page.items().size());
        for (LogEntry entry : page.items()) {
            items.add(json(entry));
        }
        Reply.page(exchange, new Reply.PageHead(page.request(), page.total(), page.totalPages()), items);
    }

    private static void stats(Exchange exchange) throws IOException {
        List<JsonValue> hours = new ArrayList<>();
        for (LogHour hour : logs(exchange).hours(exchange.query().first("filter"), exchange.actor())) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("date", JsonValue.of(hour.date()));
            members.put("total", JsonValue.of(hour.total()));
            hours.add(new JsonValue.Obj(members));
        }
        Reply.json(exchange, new JsonValue.Array(hours));
    }

    private static void view(Exchange exchange) throws IOException {
        Reply.json(exchange, json(logs(exchange).view(exchange.pathValue("id"), exchange.actor())));
    }

    private static JsonValue json(LogEntry entry) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("id", JsonValue.of(entry.id()));
        members.put("created", JsonValue.of(entry.created()));
        members.put("data", JsonReader.tryParse(entry.data()).orElse(JsonValue.Obj.EMPTY));
        members.put("message", JsonValue.of(entry.message()));
        members.put("level", JsonValue.of(entry.level()));
        return new JsonValue.Obj(members);
    }
}
