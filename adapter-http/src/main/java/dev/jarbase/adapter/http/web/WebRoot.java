package dev.jarbase.adapter.http.web;

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
}
