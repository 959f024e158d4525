package dev.jarbase.adapter.http.exchange;

import dev.jarbase.adapter.http.routing.RoutePattern;
import dev.jarbase.adapter.http.routing.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Collects routes with the steps that all of them share. Not thread-safe; the router that comes out is. */
public final class RouteTable {
    private final List<Middleware> shared;
    private final Router<Route> router = new Router<>();

    /** @param shared steps of every route */
    public RouteTable(List<Middleware> shared) {
        this.shared = List.copyOf(shared);
    }

    /** Adds a route with steps of its own, which replace shared ones of the same id. */
    public RouteTable add(String method, String path, Handler handler, Middleware... own) {
        return addWithout(Set.of(), method, path, handler, own);
    }

    /** Adds a route that lacks some of the shared steps. */
    public RouteTable addWithout(Set<String> ids, String method, String path, Handler handler, Middleware... own) {
        List<Middleware> steps = new ArrayList<>(shared);
        steps.addAll(List.of(own));
        router.add(RoutePattern.of(method, path), Route.of(steps, ids, handler));
        return this;
    }

    public Router<Route> router() {
        return router;
    }
}
