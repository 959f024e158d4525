package dev.jarbase.domain.filter;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import java.util.Optional;

/** Says whether a rule fits a collection that is about to be saved. */
public final class RuleCheck {
    private RuleCheck() {}

    /**
     * Returns what is wrong with a rule, in the raw words that follow {@code Invalid rule. Raw error: }.
     *
     * @param catalog the other collections; {@code collection} itself may be missing or older there
     * @param rule not empty
     */
    public static Optional<String> check(Catalog catalog, Collection collection, String rule) {
        return Optional.empty();
    }
}
