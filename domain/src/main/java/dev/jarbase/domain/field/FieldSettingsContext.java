package dev.jarbase.domain.field;

import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.text.PatternEngine;
import java.util.Optional;

/**
 * What the checks of field settings need to look at.
 *
 * @param collection the collection as it would be saved
 * @param stored the collection as it is stored now; empty for a new one
 */
public record FieldSettingsContext(
        Collection collection, Optional<Collection> stored, Catalog catalog, PatternEngine patterns, Entropy entropy) {}
