package dev.jarbase.domain.collection;

/**
 * A collection as somebody wants it, not checked yet.
 *
 * @param type the wanted type; if it is none of the known ones, the definition has the type that it had before
 */
public record CollectionDraft(Collection.Definition definition, String type) {

    /** A draft of a whole collection. */
    public static CollectionDraft of(Collection collection) {
        return new CollectionDraft(collection.definition(), collection.type().word());
    }

    /** Whether the wanted type is one of the known ones. */
    public boolean isTypeKnown() {
        return CollectionType.of(type).isPresent();
    }

    public CollectionDraft with(Collection.Definition other) {
        return new CollectionDraft(other, type);
    }
}
