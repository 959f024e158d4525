package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.SqliteDatabase;
import dev.jarbase.adapter.sqlite.connection.SqliteFile;
import dev.jarbase.adapter.sqlite.connection.SqliteOptions;
import dev.jarbase.adapter.sqlite.settings.SettingsCipher;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionDefaults;
import dev.jarbase.domain.collection.CollectionOptions;
import dev.jarbase.domain.collection.CollectionStore;
import dev.jarbase.domain.collection.CollectionType;
import dev.jarbase.domain.collection.FieldLists;
import dev.jarbase.domain.field.Field;
import dev.jarbase.domain.field.FieldBase;
import dev.jarbase.domain.json.JsonValue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A prepared data directory. */
final class SchemaFixture implements AutoCloseable {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2030-01-02T03:04:05.678Z"));

    private final Entropy entropy = new Random(7)::nextInt;
    private final SqliteDatabase database;

    SchemaFixture(Path directory) {
        database = SqliteDatabase.open(directory, SqliteOptions.DEFAULT, SettingsCipher.none());
        SystemSchema.prepare(database.main(), database.auxiliary(), entropy, CLOCK);
    }

    SqliteFile main() {
        return database.main();
    }

    SqliteFile auxiliary() {
        return database.auxiliary();
    }

    CollectionStore store() {
        return new SqliteCollectionStore(database.main(), entropy);
    }

    Catalog catalog() {
        return Catalog.of(1, store().all());
    }

    Collection stored(String name) {
        return catalog().byName(name).orElseThrow();
    }

    /** Makes a base collection of the fields and stores it. */
    Collection create(String name, List<String> indexes, Field... fields) {
        Collection collection = Collection.of(CollectionDefaults.blank(CollectionType.BASE, name, entropy)
                .withFields(withId(fields))
                .withIndexes(indexes));
        store().create(collection);
        return stored(name);
    }

    /** Stores other fields in the place of those of a collection. */
    Collection change(Collection before, List<String> indexes, Field... fields) {
        Collection after =
                Collection.of(before.definition().withFields(withId(fields)).withIndexes(indexes));
        store().update(before, after);
        return stored(after.name());
    }

    Collection view(String name, String query) {
        Collection.Definition blank = CollectionDefaults.blank(CollectionType.VIEW, name, entropy);
        return Collection.of(blank.withFields(store().viewFields(query, catalog()))
                .withOptions(new CollectionOptions.View(query, JsonValue.Obj.EMPTY)));
    }

    private List<Field> withId(Field... fields) {
        List<Field> all = new ArrayList<>(
                CollectionDefaults.blank(CollectionType.BASE, "any", entropy).fields());
        for (Field field : fields) {
            FieldLists.put(all, field);
        }
        return all;
    }

    void run(String sql) {
        main().write(connection -> {
            new Ddl(connection).run(sql);
            return true;
        });
    }

    List<String> texts(String sql) {
        return main().read(connection -> new Ddl(connection).texts(sql));
    }

    static Field text(String id, String name) {
        return new Field.TextField(FieldBase.of(id, name), 0, 0, "", "", false);
    }

    static Field select(String id, String name, int maxSelect) {
        return new Field.SelectField(FieldBase.of(id, name), Optional.of(List.of("a", "b")), maxSelect);
    }

    @Override
    public void close() {
        database.close();
    }
}
