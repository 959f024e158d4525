package dev.jarbase.adapter.http.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the dashboard shows beside itself.
 *
 * @param isCached whether browsers may keep its files; not while somebody works on them
 * @param extensions in the order in which their scripts are run
 */
public record DashboardConfig(boolean isCached, List<UiExtension> extensions) {
    /** The dashboard alone. */
    public static final DashboardConfig DEFAULT = new DashboardConfig(true, List.of());

    /** @throws IllegalArgumentException if two extensions have the same name */
    public DashboardConfig {
        extensions = List.copyOf(extensions);
        Set<String> names = new HashSet<>();
        for (UiExtension extension : extensions) {
            if (!names.add(extension.name())) {
                throw new IllegalArgumentException("two extensions have the name " + extension.name());
            }
        }
    }
}
