package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.domain.fault.Fault;
import java.io.IOException;
import java.util.Optional;

/** Logs requests. The step takes the time only; what is logged is gathered once the client has its answer. */
public final class ActivityLog implements Handler {
    /** Leaves what goes well unlogged: there is too much of it, or its URL may hold a secret. */
    public static final Middleware FAILURES_ONLY = Middleware.guard("pbSkipSuccessActivityLog", exchange -> {
        exchange.leaveSuccessUnlogged();
        exchange.next();
    });

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (exchange.app().logs().add().isOn()) {
            exchange.beginTiming();
        }
        exchange.next();
    }

    /** Logs a request that was answered as asked. */
    public static void succeeded(Exchange exchange) {
        if (exchange.isTimed() && !exchange.isSuccessUnlogged()) {
            exchange.app().logs().add().add(RequestLog.of(exchange, Optional.empty()));
        }
    }

    /** Logs a request that was refused. */
    public static void failed(Exchange exchange, Fault fault) {
        if (exchange.isTimed()) {
            exchange.app().logs().add().add(RequestLog.of(exchange, Optional.of(fault)));
        }
    }
}
