package dev.jarbase.domain.settings;

import dev.jarbase.domain.fault.FieldErrors;
import dev.jarbase.domain.fault.RuleErrors;

/** Says whether settings may be saved. */
public final class SettingsChecks {
    private SettingsChecks() {}

    /** Returns what is wrong, by member; an empty tree if nothing is. */
    public static FieldErrors.Tree check(Settings settings) {
        FieldErrors.Collector errors = new FieldErrors.Collector();
        if (settings.meta().appName().isEmpty()) {
            errors.put("meta", FieldErrors.at("appName", RuleErrors.required()));
        }
        return errors.toTree();
    }
}
