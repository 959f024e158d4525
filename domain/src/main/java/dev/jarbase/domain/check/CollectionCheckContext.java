package dev.jarbase.domain.check;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.text.PatternEngine;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What the checks of collections need to look at.
 *
 * @param catalog all collections; the checked one may be missing, older or already stored there
 * @param store where names of tables and indexes are looked up
 * @param ruleTrial reads a rule of a collection and says what is wrong with it, if anything
 * @param viewTrial runs a view query and says what is wrong with it, if anything
 */
public record CollectionCheckContext(
        Catalog catalog,
        CollectionStore store,
        PatternEngine patterns,
        Entropy entropy,
        BiFunction<Collection, String, Optional<String>> ruleTrial,
        Function<String, Optional<String>> viewTrial) {}
