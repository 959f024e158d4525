package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.application.crons.CronJob;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Repeated jobs, for superusers. */
public final class CronRoutes {
    private CronRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", "/api/crons", CronRoutes::list, Guards.SUPERUSER);
        routes.add("POST", "/api/crons/{id}", CronRoutes::run, Guards.SUPERUSER);
    }

    private static void list(Exchange exchange) throws IOException {
        List<JsonValue> jobs = new ArrayList<>();
        for (CronJob job : exchange.app().crons().list().list(exchange.actor())) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("id", JsonValue.of(job.id()));
            members.put("expression", JsonValue.of(job.expression()));
            jobs.add(new JsonValue.Obj(members));
        }
        Reply.json(exchange, new JsonValue.Array(jobs));
    }

    private static void run(Exchange exchange) throws IOException {
        exchange.app().crons().run().run(exchange.pathValue("id"), exchange.actor());
        Reply.noContent(exchange);
    }
}
