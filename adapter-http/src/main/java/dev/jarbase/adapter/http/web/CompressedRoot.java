package dev.jarbase.adapter.http.web;

import java.io.IOException;

/** The files of another root, of which texts are compressed each time, because they may change. */
record CompressedRoot(WebRoot plain) implements WebRoot {
    @Override
    public Entry at(String path) {
        Entry entry = plain.at(path);
        try {
            return entry instanceof Entry.File(WebFile file) ? new Entry.File(Compression.of(file)) : entry;
        } catch (IOException unreadable) {
            return new Entry.Missing();
        }
    }
}
