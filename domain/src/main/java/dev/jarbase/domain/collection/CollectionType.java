package dev.jarbase.domain.collection;

import java.util.Optional;

/** What a collection is made of: plain records, accounts, or the rows of a query. */
public enum CollectionType {
    BASE("base"),
    AUTH("auth"),
    VIEW("view");

    private final String word;

    CollectionType(String word) {
        this.word = word;
    }

    /** The word as stored and sent. */
    public String word() {
        return word;
    }

    /** Returns the type of that exact word. */
    public static Optional<CollectionType> of(String word) {
        for (CollectionType type : values()) {
            if (type.word.equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
