package dev.jarbase.domain.check;

import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.PatternEngine;

/**
 * What the checks of values need to look at.
 *
 * @param catalog the collections that relations point to
 * @param records the store in which related records and taken ids are looked up
 * @param patterns the engine for the patterns of fields
 */
public record CheckContext(Catalog catalog, RecordStore records, PatternEngine patterns) {}
