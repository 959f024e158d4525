package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.json.JsonValue;
import dev.jarbase.domain.request.Actor;
import dev.jarbase.domain.request.RequestInfo;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Says whether a rule fits a collection that is about to be saved. */
public final class RuleCheck {
    private static final RequestInfo NOBODY =
            new RequestInfo("", "", Map.of(), _ -> Optional.empty(), JsonValue.Obj.EMPTY, Actor.guest());

    private RuleCheck() {}

    /**
     * Returns what is wrong with a rule, in the raw words that follow {@code Invalid rule. Raw error: }.
     *
     * @param catalog the other collections; {@code collection} itself may be missing or older there
     * @param rule not empty
     */
    public static Optional<String> check(Catalog catalog, Collection collection, String rule) {
        try {
            new SelectionBuilder(catalog, collection, NOBODY, InstantSource.system()).rule(rule);
            return Optional.empty();
        } catch (FilterException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
