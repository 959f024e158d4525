package dev.jarbase.application.batch;

import dev.jarbase.application.hooks.BatchRequestEvent.Item;
import dev.jarbase.domain.fault.Fault;
import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Checks the requests of a batch. */
final class BatchItems {
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final int MAX_URL = 2000;

    private BatchItems() {}

    /** Checks how many requests there are and what each wants. @throws Fault with the errors of the requests */
    static void check(List<Item> items, long max) {
        if (items.isEmpty()) {
            throw invalid(RuleErrors.required());
        }
        if (items.size() > max) {
            throw invalid(RuleErrors.length(0, max));
        }
        FieldErrors.Collector errors = new FieldErrors.Collector();
        for (int i = 0; i < items.size(); i++) {
            errors.put(Integer.toString(i), errors(items.get(i)));
        }
        if (!errors.isEmpty()) {
            throw invalid(errors.toTree());
        }
    }

    private static FieldErrors.Tree errors(Item item) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        if (item.method().isEmpty()) {
            errors.put("method", RuleErrors.required());
        } else if (!METHODS.contains(item.method())) {
            errors.put("method", RuleErrors.notAllowed());
        }
        if (item.url().isEmpty()) {
            errors.put("url", RuleErrors.required());
        } else if (item.url().getBytes(StandardCharsets.UTF_8).length > MAX_URL) {
            errors.put("url", RuleErrors.length(0, MAX_URL));
        }
        return errors.toTree();
    }

    private static Fault invalid(FieldErrors errors) {
        return Fault.invalid("Invalid batch request data.", FieldErrors.at("requests", errors));
    }
}
