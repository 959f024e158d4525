package dev.jarbase.domain.collection;

import dev.jarbase.domain.field.Field.RelationField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All collections at one moment. Immutable: a committed change makes another catalog with a higher version, under which
 * everything compiled from the catalog may be cached. Look-ups cost the same however many collections there are.
 */
public final class Catalog {
    private final long version;
    private final Map<String, Collection> byId;
    private final Map<String, Collection> byName;
    private final Map<String, List<Reference>> references;
    private final List<Collection> authCollections;

    /** A relation field of a collection that is not a view. */
    public record Reference(Collection collection, RelationField field) {}

    private Catalog(long version, List<Collection> collections) {
        this.version = version;
        this.byId = new LinkedHashMap<>();
        this.byName = new HashMap<>();
        this.references = new HashMap<>();
        for (Collection collection : collections) {
            byId.put(collection.id(), collection);
            byName.put(collection.name().toLowerCase(Locale.ROOT), collection);
        }
        this.authCollections = collections.stream().filter(Collection::isAuth).toList();
        collections.stream()
                .filter(collection -> !collection.isView())
                .sorted(Comparator.comparing(Collection::name))
                .forEach(this::addReferences);
    }

    private void addReferences(Collection collection) {
        for (var field : collection.fields()) {
            if (field instanceof RelationField relation) {
                references
                        .computeIfAbsent(relation.collectionId(), id -> new ArrayList<>())
                        .add(new Reference(collection, relation));
            }
        }
    }

    /** Makes a catalog of collections in order of their creation. */
    public static Catalog of(long version, List<Collection> collections) {
        return new Catalog(version, collections);
    }

    public long version() {
        return version;
    }

    /** All collections in order of creation. */
    public List<Collection> collections() {
        return List.copyOf(byId.values());
    }

    /** The collections of accounts, in order of creation. */
    public List<Collection> authCollections() {
        return authCollections;
    }

    public Optional<Collection> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Returns the collection of that name, whatever the case of its letters. */
    public Optional<Collection> byName(String name) {
        Collection exact = byName.get(name);
        return Optional.ofNullable(exact != null ? exact : byName.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Returns the collection of that exact id, else of that name in any case. */
    public Optional<Collection> find(String idOrName) {
        Collection collection = byId.get(idOrName);
        return collection != null ? Optional.of(collection) : byName(idOrName);
    }

    /** The relation fields that point to a collection, ordered by the names of their collections. */
    public List<Reference> referencesTo(Collection target) {
        return Collections.unmodifiableList(references.getOrDefault(target.id(), List.of()));
    }
}
