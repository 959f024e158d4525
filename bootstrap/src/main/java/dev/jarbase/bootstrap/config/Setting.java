package dev.jarbase.bootstrap.config;

import java.nio.file.Path;

/**
 * A value of a key.
 *
 * @param value the text as it was written
 * @param place where it was written, for messages
 * @param folder what a relative path is taken from
 */
public record Setting(String value, String place, Path folder) {

    Path path() {
        return folder.resolve(value);
    }

    long number(String allowed) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException malformed) {
            throw refused(allowed);
        }
    }

    /** What tells that the value is not allowed. */
    ConfigurationException refused(String allowed) {
        return new ConfigurationException(place + " is \"" + value + "\"; it must be " + allowed);
    }
}
