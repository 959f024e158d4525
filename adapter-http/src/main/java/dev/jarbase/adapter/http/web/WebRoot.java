package dev.jarbase.adapter.http.web;

import java.util.Optional;

/** A tree of files. Thread-safe. */
interface WebRoot {
    /** What a path leads to. */
    sealed interface Entry {
        /** Nothing, or nothing that may be shown. */
        record Missing() implements Entry {}

        /** A folder. */
        record Folder() implements Entry {}

        /** A file. */
        record File(WebFile file) implements Entry {}
    }

    /** Returns what lies at a path without leading slash and without {@code ..}; the empty path is the root. */
    Entry at(String path);

    /** Returns the file at a path, or the index of the folder there. */
    default Optional<WebFile> fileOrIndex(String path) {
        return switch (at(path)) {
            case Entry.File(WebFile file) -> Optional.of(file);
            case Entry.Folder _ ->
                at(path.isEmpty() ? "index.html" : path + "/index.html") instanceof Entry.File(WebFile index)
                        ? Optional.of(index)
                        : Optional.empty();
            case Entry.Missing _ -> Optional.empty();
        };
    }
}
