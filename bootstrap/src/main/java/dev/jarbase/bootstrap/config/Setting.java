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
}
