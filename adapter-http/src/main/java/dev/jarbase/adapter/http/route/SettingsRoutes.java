package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import java.io.IOException;

/** The settings, for superusers. */
public final class SettingsRoutes {
    private static final String MALFORMED = "An error occurred while loading the submitted data.";

    private SettingsRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", "/api/settings", SettingsRoutes::view, Guards.SUPERUSER);
        routes.add("PATCH", "/api/settings", SettingsRoutes::update, Guards.SUPERUSER);
    }

    private static void view(Exchange exchange) throws IOException {
        Reply.json(exchange, exchange.app().settings().view().view(exchange.info()));
    }

    private static void update(Exchange exchange) throws IOException {
        Reply.json(exchange, exchange.app().settings().update().update(exchange.info(MALFORMED)));
    }
}
