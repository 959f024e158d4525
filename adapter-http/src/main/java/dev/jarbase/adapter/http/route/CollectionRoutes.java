package dev.jarbase.adapter.http.route;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Reply;
import dev.jarbase.adapter.http.exchange.RouteTable;
import dev.jarbase.adapter.http.middleware.Guards;
import dev.jarbase.application.collections.CollectionPage;
import dev.jarbase.application.collections.CollectionUseCases;
import dev.jarbase.application.collections.CreateCollection;
import dev.jarbase.application.collections.DryRunView;
import dev.jarbase.application.collections.ImportCollections;
import dev.jarbase.application.collections.UpdateCollection;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.record.PageRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collections, for superusers. */
public final class CollectionRoutes {
    private static final String ALL = "/api/collections";
    private static final String ONE = ALL + "/{collection}";

    private CollectionRoutes() {}

    public static void addTo(RouteTable routes) {
        routes.add("GET", ALL, CollectionRoutes::list, Guards.SUPERUSER);
        routes.add("POST", ALL, CollectionRoutes::create, Guards.SUPERUSER);
        routes.add("GET", ONE, CollectionRoutes::view, Guards.SUPERUSER);
        routes.add("PATCH", ONE, CollectionRoutes::update, Guards.SUPERUSER);
        routes.add("DELETE", ONE, CollectionRoutes::delete, Guards.SUPERUSER);
        routes.add("DELETE", ONE + "/truncate", CollectionRoutes::truncate, Guards.SUPERUSER);
        routes.add("PUT", ALL + "/import", CollectionRoutes::importAll, Guards.SUPERUSER);
        routes.add("GET", ALL + "/meta/scaffolds", CollectionRoutes::scaffolds, Guards.SUPERUSER);
        routes.add("GET", ALL + "/meta/oauth2-providers", CollectionRoutes::oauth2Providers, Guards.SUPERUSER);
        routes.add("POST", ALL + "/meta/dry-run-view", CollectionRoutes::dryRunView, Guards.SUPERUSER);
    }

    private static CollectionUseCases useCases(Exchange exchange) {
        return exchange.app().collections();
    }

    private static void list(Exchange exchange) throws IOException {
        PageRequest wanted = Paging.read(exchange.query()).orElseThrow(Fault::invalid);
        String filter = exchange.query().first("filter");
        String sort = exchange.query().first("sort");
        CollectionPage page = useCases(exchange).list().list(wanted, filter, sort, exchange.info());
        List<JsonValue> items = new ArrayList<>(page.items().size());
        for (Collection collection : page.items()) {
            items.add(CollectionJson.write(collection));
        }
        Reply.page(exchange, new Reply.PageHead(page.request(), page.total(), page.totalPages()), items);
    }

    private static void view(Exchange exchange) throws IOException {
        answer(exchange, useCases(exchange).view().view(exchange.pathValue("collection"), exchange.info()));
    }

    private static void create(Exchange exchange) throws IOException {
        answer(exchange, useCases(exchange).create().create(exchange.info(CreateCollection.MALFORMED)));
    }

    private static void update(Exchange exchange) throws IOException {
        String idOrName = exchange.pathValue("collection");
        if (exchange.app().catalog().find(idOrName).isEmpty()) {
            throw Fault.notFound();
        }
        answer(exchange, useCases(exchange).update().update(idOrName, exchange.info(UpdateCollection.MALFORMED)));
    }

    private static void delete(Exchange exchange) throws IOException {
        useCases(exchange).delete().delete(exchange.pathValue("collection"), exchange.info());
        Reply.noContent(exchange);
    }

    private static void truncate(Exchange exchange) throws IOException {
        useCases(exchange).truncate().truncate(exchange.pathValue("collection"), exchange.info());
        Reply.noContent(exchange);
    }

    private static void importAll(Exchange exchange) throws IOException {
        useCases(exchange).imports().importAll(exchange.info(ImportCollections.MALFORMED));
        Reply.noContent(exchange);
    }

    private static void scaffolds(Exchange exchange) throws IOException {
        Reply.json(exchange, useCases(exchange).scaffolds().all());
    }

    private static void oauth2Providers(Exchange exchange) throws IOException {
        Reply.json(exchange, useCases(exchange).oauth2Providers().all());
    }

    private static void dryRunView(Exchange exchange) throws IOException {
        Reply.json(exchange, useCases(exchange).dryRunView().run(exchange.info(DryRunView.MALFORMED)));
    }

    private static void answer(Exchange exchange, Collection collection) throws IOException {
        Reply.json(exchange, CollectionJson.write(collection));
    }
}
