package dev.jarbase.application.auth;

import dev.jarbase.application.records.NewPasswords;
import dev.jarbase.domain.collection.Collection;

/** Hashes that no password matches, to be compared with in the place of those that are missing. */
final class DecoyHash {
    /** Salt and digest of no known password. */
    private static final String TEXT = "7EqJtq98hPqEX7fNZaFWoOa9mXjYxF8fAM/IqMjPZTAYDtQh3hM9e";

    private DecoyHash() {}

    /** Returns a hash that costs as much to compare with as those of a collection. */
    static String of(Collection collection) {
        int cost = NewPasswords.cost(collection);
        return "$2a$" + (cost < 10 ? "0" : "") + cost + "$" + TEXT;
    }
}
