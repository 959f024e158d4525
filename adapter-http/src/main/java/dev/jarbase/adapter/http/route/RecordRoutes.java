package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Middleware;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.RateLimits;
import dev.jarbase.application.records.ListQuery;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.record.Record;
import dev.jarbase.domain.request.RequestInfo;
import java.io.IOException;
import java.util.Set;

/** Lists, shows, creates, changes and deletes records. */
public final class RecordRoutes {
    private static final String ALL = "/api/collections/{collection}/records";
    private static final String ONE = ALL + "/{id}";
    private static final Set<String> NO_PATH_LIMIT = Set.of(Middleware.RATE_LIMIT);

    private final RateLimits limits;

    private RecordRoutes(RateLimits limits) {
        this.limits = limits;
    }

    public static void addTo(RouteTable routes, RateLimits limits) {
        RecordRoutes records = new RecordRoutes(limits);
        routes.addWithout(NO_PATH_LIMIT, "GET", ALL, records::list);
        routes.addWithout(NO_PATH_LIMIT, "GET", ONE, records::view);
        routes.addWithout(NO_PATH_LIMIT, "POST", ALL, records::create, RecordBodies.LIMIT);
        routes.addWithout(NO_PATH_LIMIT, "PATCH", ONE, records::update, RecordBodies.LIMIT);
        routes.addWithout(NO_PATH_LIMIT, "DELETE", ONE, records::delete);
    }

    private void list(Exchange exchange) throws IOException {
        Collection collection = collection(exchange);
        limits.check(exchange, collection, exchange.pattern(), "list");
        RequestInfo info = exchange.info();
        ListQuery query = new ListQuery(
                Paging.read(exchange.query()),
                exchange.query().first("filter"),
                exchange.query().first("sort"),
                expand(exchange),
                exchange.realIp());
        Reply.page(exchange, exchange.app().listRecords().list(collection, query, info));
    }

    private void view(Exchange exchange) throws IOException {
        Collection collection = collection(exchange);
        limits.check(exchange, collection, exchange.pattern(), "view");
        RequestInfo info = exchange.info();
        String id = exchange.pathValue("id");
        Reply.record(exchange, exchange.app().viewRecord().view(collection, id, expand(exchange), info));
    }

    private void create(Exchange exchange) throws IOException {
        Collection collection = writable(exchange, "create");
        RequestInfo info = RecordBodies.info(exchange, collection);
        Reply.record(exchange, exchange.app().createRecord().create(collection, expand(exchange), info));
    }

    private void update(Exchange exchange) throws IOException {
        Collection collection = writable(exchange, "update");
        RequestInfo info = RecordBodies.info(exchange, collection);
        String id = exchange.pathValue("id");
        Record updated = exchange.app().updateRecord().update(collection, id, expand(exchange), info);
        Reply.record(exchange, updated);
    }

    private void delete(Exchange exchange) throws IOException {
        Collection collection = writable(exchange, "delete");
        exchange.app().deleteRecord().delete(collection, exchange.pathValue("id"), exchange.info());
        Reply.noContent(exchange);
    }

    private static Collection collection(Exchange exchange) {
        return exchange.app()
                .catalog()
                .find(exchange.pathValue("collection"))
                .orElseThrow(() -> Fault.notFound("Missing collection context."));
    }

    private Collection writable(Exchange exchange, String action) {
        Collection collection = collection(exchange);
        if (collection.isView()) {
            throw Fault.invalid("Unsupported collection type.");
        }
        limits.check(exchange, collection, exchange.pattern(), action);
        return collection;
    }

    private static String expand(Exchange exchange) {
        return exchange.query().first("expand");
    }
}
