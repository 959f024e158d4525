package dev.jarbase.domain.filter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the trees of recently parsed texts. Bounded: texts are kept in two generations, the older of which is
 * dropped when the younger is full, so that texts in use survive a flood of others. Thread-safe.
 */
final class ParsedFilters {
    private final int generationSize;
    private final int longestText;
    private volatile Map<String, Filter> young = new ConcurrentHashMap<>();
    private volatile Map<String, Filter> old = Map.of();

    ParsedFilters(int generationSize, int longestText) {
        this.generationSize = generationSize;
        this.longestText = longestText;
    }

    Filter get(String text, Function<String, Filter> parser) {
        Filter known = young.get(text);
        if (known != null) {
            return known;
        }
        known = old.get(text);
        Filter filter = known != null ? known : parser.apply(text);
        if (text.length() <= longestText) {
            remember(text, filter);
        }
        return filter;
    }

    private void remember(String text, Filter filter) {
        Map<String, Filter> target = young;
        if (target.size() >= generationSize) {
            old = target;
            target = new ConcurrentHashMap<>();
            young = target;
        }
        target.put(text, filter);
    }
}
