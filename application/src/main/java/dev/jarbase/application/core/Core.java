package dev.jarbase.application.core;

import dev.jarbase.application.hooks.Hooks;
import dev.jarbase.application.settings.CurrentSettings;
import dev.jarbase.application.work.UnitOfWork;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.record.RecordStore;
import dev.jarbase.domain.text.HtmlExcerpt;
import dev.jarbase.domain.text.PatternEngine;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * What every area of the application works with.
 *
 * @param catalog the collections as the calling thread must see them
 * @param settings the settings in force
 */
public record Core(
        RecordStore records,
        UnitOfWork work,
        Hooks hooks,
        Supplier<Catalog> catalog,
        CurrentSettings settings,
        Entropy entropy,
        InstantSource clock,
        PatternEngine patterns,
        HtmlExcerpt excerpts) {

    /** Takes what is needed from outside of the ports. */
    public static Core of(
            Ports ports, UnitOfWork work, Hooks hooks, Supplier<Catalog> catalog, CurrentSettings settings) {
        return new Core(
                ports.data().records(),
                work,
                hooks,
                catalog,
                settings,
                ports.entropy(),
                ports.clock(),
                ports.patterns(),
                ports.excerpts());
    }
}
