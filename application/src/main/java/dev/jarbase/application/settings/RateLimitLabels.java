package dev.jarbase.application.settings;

import dev.jarbase.application.hooks.CollectionEvent;
import dev.jarbase.application.hooks.Hook;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.settings.Settings;
import dev.jarbase.domain.settings.Settings.RateLimitRule;
import dev.jarbase.domain.settings.Settings.RateLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps rate limits of the actions of a collection with it when it gets another name. */
final class RateLimitLabels {
    private static final int AFTER_OTHERS = 99;

    private final Supplier<Catalog> catalog;
    private final CurrentSettings current;
    private final SaveSettings save;

    RateLimitLabels(Supplier<Catalog> catalog, CurrentSettings current, SaveSettings save) {
        this.catalog = catalog;
        this.current = current;
        this.save = save;
    }

    void follow(Hook<CollectionEvent> collectionUpdate) {
        collectionUpdate.bind("rate-limit-labels", AFTER_OTHERS, Set.of(), this::onUpdate);
    }

    private void onUpdate(CollectionEvent event) {
        String before = catalog.get()
                .byId(event.collection().id())
                .map(collection -> collection.name())
                .orElse(event.collection().name());
        event.next();
        rename(before, event.collection().name());
    }

    private void rename(String before, String after) {
        Settings settings = current.current();
        RateLimits limits = settings.rateLimits();
        List<RateLimitRule> renamed = new ArrayList<>();
        for (RateLimitRule rule : limits.rules()) {
            renamed.add(rule.label().startsWith(before + ":") ? withCollection(rule, before, after) : rule);
        }
        if (!renamed.equals(limits.rules())) {
            save.save(settings.withRateLimits(new RateLimits(renamed, limits.excludedIps(), limits.enabled())));
        }
    }

    private static RateLimitRule withCollection(RateLimitRule rule, String before, String after) {
        String label = after + rule.label().substring(before.length());
        return new RateLimitRule(label, rule.audience(), rule.duration(), rule.maxRequests());
    }
}
