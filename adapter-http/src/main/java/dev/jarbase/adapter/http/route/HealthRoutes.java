package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.domain.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells whether the server is alive. */
public final class HealthRoutes {
    private static final List<String> PROXY_HEADERS = List.of("CF-Connecting-IP", "Fly-Client-IP");

    private HealthRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", "/api/health", HealthRoutes::health);
    }

    private static void health(Exchange exchange) throws IOException {
        Map<String, JsonValue> data = new LinkedHashMap<>();
        if (exchange.actor().isSuperuser()) {
            data.put("canBackup", JsonValue.of(exchange.app().backups().create().isIdle()));
            data.put("possibleProxyHeader", JsonValue.of(possibleProxyHeader(exchange)));
            data.put("realIP", JsonValue.of(exchange.realIp()));
        }
        Map<String, JsonValue> health = new LinkedHashMap<>();
        health.put("message", JsonValue.of("API is healthy."));
        health.put("code", JsonValue.of(200));
        health.put("data", new JsonValue.Obj(data));
        Reply.json(exchange, new JsonValue.Obj(health));
    }

    private static String possibleProxyHeader(Exchange exchange) {
        List<String> candidates =
                new ArrayList<>(exchange.settings().trustedProxy().headers());
        candidates.addAll(PROXY_HEADERS);
        for (String name : candidates) {
            if (!exchange.headers().first(name).isEmpty()) {
                return name;
            }
        }
        return "";
    }
}
