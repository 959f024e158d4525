package dev.jarbase.domain.file;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A format of files, and how its first bytes show it. */
record Format(ContentType type, Predicate<Head> signature) {

    static Format of(String type, String extension, Predicate<Head> signature, String... aliases) {
        return new Format(new ContentType(type, extension, List.of(aliases)), signature);
    }

    /** A format whose files begin with one of these. */
    static Format beginning(String type, String extension, String... signatures) {
        return of(type, extension, head -> head.hasOneOf(0, signatures));
    }

    /** Returns the first format that fits. */
    static Optional<ContentType> first(List<Format> formats, Head head) {
        for (Format format : formats) {
            if (format.signature().test(head)) {
                return Optional.of(format.type());
            }
        }
        return Optional.empty();
    }
}
