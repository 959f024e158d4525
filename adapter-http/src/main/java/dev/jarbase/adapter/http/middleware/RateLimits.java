package dev.jarbase.adapter.http.middleware;

import dev.jarbase.adapter.http.exchange.Exchange;
import dev.jarbase.adapter.http.exchange.Handler;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.settings.IpRange;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.Settings.RateLimitRule;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Counts requests per client and refuses those beyond the rules of the settings. Thread-safe; saved settings begin with
 * fresh counters.
 */
public final class RateLimits {
    private static final String JOB = "__pbRateLimitersCleanup__";

    /** Not on the hour, when other jobs run. */
    private static final String HOURLY = "2 * * * *";

    private final InstantSource clock;
    private final AtomicBoolean cleaning = new AtomicBoolean();
    private volatile Counters counters = new Counters(Settings.DEFAULTS, new FixedWindows());

    private record Counters(Settings settings, FixedWindows windows) {
        @SuppressWarnings("ReferenceEquality") // every save makes another object, also of equal values
        boolean isFor(Settings other) {
            return settings == other;
        }
    }

    public RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** The step that checks method and path. */
    public Handler byPath() {
        return exchange -> {
            if (applies(exchange)) {
                Optional<RateLimitRule> rule = find(exchange, pathLabels(exchange, new ArrayList<>(2)));
                rule.ifPresent(found -> count(exchange, found, found.label()));
            }
            exchange.next();
        };
    }

    /** The step that checks an action of the collection in the path, in the place of the check of the path alone. */
    public Handler byAction(String... tags) {
        return exchange -> {
            Collection collection = exchange.app()
                    .catalog()
                    .find(exchange.pathValue("collection"))
                    .orElseThrow(() -> Fault.notFound("Missing or invalid collection context."));
            check(exchange, collection, exchange.pattern(), tags);
            exchange.next();
        };
    }

    /**
     * Checks an action of a collection.
     *
     * @param place tells apart the counters of different routes to the same action
     * @throws Fault if there were too many
     */
    public void check(Exchange exchange, Collection collection, String place, String... tags) {
        if (!applies(exchange)) {
            return;
        }
        List<String> labels = new ArrayList<>(2 + 2 * tags.length);
        for (String tag : tags) {
            labels.add(collection.name() + ":" + tag);
        }
        for (String tag : tags) {
            labels.add("*:" + tag);
        }
        find(exchange, pathLabels(exchange, labels))
                .ifPresent(rule -> count(exchange, rule, collection.id() + place + String.join("", tags)));
    }

    /** Whether limits are on and made for the caller; the first question of every request. */
    private boolean applies(Exchange exchange) {
        Settings.RateLimits limits = exchange.settings().rateLimits();
        if (!limits.enabled()) {
            stopCleaning(exchange);
            return false;
        }
        return !exchange.actor().isSuperuser() && !IpRange.anyContains(limits.excludedIps(), exchange.realIp());
    }

    private static List<String> pathLabels(Exchange exchange, List<String> labels) {
        String path = exchange.target().path();
        labels.add(exchange.method() + " " + path);
        labels.add(path);
        return labels;
    }

    private static Optional<RateLimitRule> find(Exchange exchange, List<String> labels) {
        List<RateLimitRule> rules = exchange.settings().rateLimits().rules();
        String audience = exchange.actor() instanceof Actor.Guest ? "@guest" : "@auth";
        for (String label : labels) {
            Optional<RateLimitRule> rule = find(rules, label, audience);
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }

    /** An exact label goes before those that end in a slash and stand for the beginning of paths. */
    private static Optional<RateLimitRule> find(List<RateLimitRule> rules, String label, String audience) {
        for (RateLimitRule rule : rules) {
            if (rule.label().equals(label) && isFor(rule, audience)) {
                return Optional.of(rule);
            }
        }
        String below = label + "/";
        for (RateLimitRule rule : rules) {
            if (rule.label().endsWith("/") && below.startsWith(rule.label()) && isFor(rule, audience)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private static boolean isFor(RateLimitRule rule, String audience) {
        return rule.audience().isEmpty() || rule.audience().equals(audience);
    }

    /** peer: the job is there only while requests are counted */
    private void startCleaning(Exchange exchange) {
        if (!cleaning.get() && cleaning.compareAndSet(false, true)) {
            exchange.app()
                    .crons()
                    .jobs()
                    .add(JOB, HOURLY, () -> counters.windows().removeOld(clock.millis() / 1000));
        }
    }

    private void stopCleaning(Exchange exchange) {
        if (cleaning.get() && cleaning.compareAndSet(true, false)) {
            exchange.app().crons().jobs().remove(JOB);
            counters = new Counters(Settings.DEFAULTS, new FixedWindows());
        }
    }

    private void count(Exchange exchange, RateLimitRule rule, String counter) {
        startCleaning(exchange);
        FixedWindows windows = windows(exchange.settings());
        String key = counter + rule.audience() + '\n' + exchange.realIp();
        if (!windows.take(key, rule, clock.millis() / 1000)) {
            throw Fault.of(Fault.Kind.TOO_MANY, "Too Many Requests.");
        }
    }

    private FixedWindows windows(Settings settings) {
        Counters present = counters;
        if (!present.isFor(settings)) {
            present = new Counters(settings, new FixedWindows());
            counters = present;
        }
        return present.windows();
    }
}
