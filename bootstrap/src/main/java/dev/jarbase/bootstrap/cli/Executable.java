package dev.jarbase.bootstrap.cli;

import java.nio.file.Path;

/**
 * The running program.
 *
 * @param path its path as it was typed; defaults of folders are taken from there
 */
public record Executable(String path, String version) {

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The folder part of the path as it was typed. */
    public Path folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? Path.of("") : Path.of(path.substring(0, Math.max(1, slash)));
    }
}
