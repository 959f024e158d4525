package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.settings.IpRange;
import java.io.IOException;
import java.util.List;

/** Refuses superusers who come from an address that the settings do not list. */
public final class SuperuserIps implements Handler {
    @Override
    public void handle(Exchange exchange) throws IOException {
        if (!areAllowed(exchange, exchange.actor())) {
            throw Fault.forbidden();
        }
        exchange.next();
    }

    /** Whether somebody may come from where the request comes. */
    public static boolean areAllowed(Exchange exchange, Actor actor) {
        if (!actor.isSuperuser()) {
            return true;
        }
        List<String> ranges = exchange.settings().superuserIps();
        return ranges.isEmpty() || IpRange.anyContains(ranges, exchange.realIp());
    }
}
