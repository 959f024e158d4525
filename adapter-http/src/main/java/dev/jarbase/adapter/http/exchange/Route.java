package dev.jarbase.adapter.http.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The steps of one route in the order in which they happen, the handler last. Immutable. */
public final class Route {
    private final Handler[] steps;

    private Route(Handler[] steps) {
        this.steps = steps;
    }

    /**
     * Puts steps in order: by priority, then as given; a step takes the place of an earlier one with the same id.
     *
     * @param without ids of steps that this route does not have
     */
    public static Route of(List<Middleware> middleware, Set<String> without, Handler handler) {
        List<Middleware> ordered = new ArrayList<>();
        for (Middleware step : middleware) {
            if (!without.contains(step.id())) {
                put(ordered, step);
            }
        }
        ordered.sort(Comparator.comparingInt(Middleware::priority));
        Handler[] steps = new Handler[ordered.size() + 1];
        for (int i = 0; i < ordered.size(); i++) {
            steps[i] = ordered.get(i).handler();
        }
        steps[ordered.size()] = handler;
        return new Route(steps);
    }

    private static void put(List<Middleware> ordered, Middleware step) {
        for (int i = 0; i < ordered.size(); i++) {
            if (ordered.get(i).id().equals(step.id())) {
                ordered.set(i, step);
                return;
            }
        }
        ordered.add(step);
    }

    int length() {
        return steps.length;
    }

    Handler step(int index) {
        return steps[index];
    }
}
