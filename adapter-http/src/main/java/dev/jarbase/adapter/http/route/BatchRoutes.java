package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.application.batch.BatchResult;
import dev.jarbase.application.batch.RunBatch;
import dev.jarbase.domain.json.JsonWriter;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Several record requests in one. */
public final class BatchRoutes {
    private final RateLimits limits;

    private BatchRoutes(RateLimits limits) {
        this.limits = limits;
    }

    public static void addTo(RouteTable routes, RateLimits limits) {
        BatchRoutes batch = new BatchRoutes(limits);
        routes.addWithout(Set.of(Middleware.BODY_LIMIT), "POST", "/api/batch", batch::run);
    }

    private void run(Exchange exchange) throws IOException {
        RunBatch batch = exchange.app().runBatch();
        batch.checkEnabled();
        exchange.limitBody(batch.maxBodySize());
        RequestInfo info = exchange.info(BatchItems.UNREADABLE);
        List<BatchResult> results = batch.run(
                BatchItems.read(info.body(), info.files()),
                info,
                (collection, action) -> limits.check(exchange, collection, exchange.pattern(), action));
        JsonWriter out = new JsonWriter(256 * (1 + results.size()));
        out.raw('[');
        for (int i = 0; i < results.size(); i++) {
            if (i > 0) {
                out.raw(',');
            }
            results.get(i).write(out);
        }
        Reply.json(exchange, out.raw(']'));
    }
}
