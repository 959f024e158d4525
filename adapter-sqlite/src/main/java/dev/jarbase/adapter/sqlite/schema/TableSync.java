package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.FieldLists;
import dev.jarbase.domain.field.Field;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps the table of a collection in step with its fields. Columns that no field names are left alone. */
final class TableSync {
    private final Ddl ddl;
    private final IndexSync indexes;

    TableSync(Ddl ddl) {
        this.ddl = ddl;
        this.indexes = new IndexSync(ddl);
    }

    void create(Collection collection) throws SQLException {
        String columns = collection.fields().stream()
                .sorted(Comparator.comparing(Field::name))
                .map(field -> SqlName.of(field.name()) + " " + ColumnDefinition.of(field))
                .collect(Collectors.joining(", "));
        ddl.run("CREATE TABLE " + SqlName.of(collection.name()) + " (" + columns + ")");
        indexes.create(collection);
    }

    void update(Collection before, Collection after) throws SQLException {
        if (!ddl.hasTable(before.name())) {
            create(after);
            return;
        }
        boolean renamed = !before.name().equalsIgnoreCase(after.name());
        boolean indexed = renamed || !before.indexes().equals(after.indexes()) || !sameColumns(before, after);
        if (indexed) {
            indexes.drop(before);
        }
        if (renamed) {
            ddl.run("ALTER TABLE " + SqlName.of(before.name()) + " RENAME TO " + SqlName.of(after.name()));
        }
        SqlName table = SqlName.of(after.name());
        dropColumns(table, before, after);
        renameColumns(table, before, after);
        addColumns(table, before, after);
        new ColumnConversion(ddl).convert(before, after);
        if (indexed) {
            indexes.create(after);
        }
    }

    void drop(Collection collection) throws SQLException {
        ddl.run("DROP TABLE IF EXISTS " + SqlName.of(collection.name()));
    }

    private static boolean sameColumns(Collection before, Collection after) {
        return columns(before).equals(columns(after));
    }

    private static Set<List<Object>> columns(Collection collection) {
        return collection.fields().stream()
                .map(field -> List.<Object>of(field.id(), field.name(), field.isMultiple()))
                .collect(Collectors.toSet());
    }

    private void dropColumns(SqlName table, Collection before, Collection after) throws SQLException {
        for (Field field : before.fields()) {
            if (FieldLists.byId(after.fields(), field.id()).isEmpty()) {
                alter("drop", field.name(), "ALTER TABLE " + table + " DROP COLUMN " + SqlName.of(field.name()));
            }
        }
    }

    /** Names may be swapped: every column gets a name of its own in between unless its new name is free. */
    private void renameColumns(SqlName table, Collection before, Collection after) throws SQLException {
        List<Rename> renames = new ArrayList<>();
        for (Field field : after.fields()) {
            FieldLists.byId(before.fields(), field.id())
                    .filter(old -> !old.name().equals(field.name()))
                    .ifPresent(old -> renames.add(new Rename(old.name(), field.name())));
        }
        if (renames.isEmpty()) {
            return;
        }
        Set<String> present = names(after.name());
        List<Rename> second = new ArrayList<>();
        for (Rename rename : renames) {
            boolean free = !present.contains(rename.to().toLowerCase(Locale.ROOT));
            String between = free ? rename.to() : freeName(rename.to(), present);
            rename(table, new Rename(rename.from(), between));
            present.remove(rename.from().toLowerCase(Locale.ROOT));
            present.add(between.toLowerCase(Locale.ROOT));
            if (!free) {
                second.add(new Rename(between, rename.to()));
            }
        }
        for (Rename rename : second) {
            rename(table, rename);
        }
    }

    private record Rename(String from, String to) {}

    private void rename(SqlName table, Rename rename) throws SQLException {
        String sql = "ALTER TABLE %s RENAME COLUMN %s TO %s"
                .formatted(table, SqlName.of(rename.from()), SqlName.of(rename.to()));
        alter("rename", rename.from(), sql);
    }

    private void addColumns(SqlName table, Collection before, Collection after) throws SQLException {
        for (Field field : after.fields()) {
            if (FieldLists.byId(before.fields(), field.id()).isEmpty()) {
                String sql = "ALTER TABLE %s ADD COLUMN %s %s"
                        .formatted(table, SqlName.of(field.name()), ColumnDefinition.of(field));
                alter("add", field.name(), sql);
            }
        }
    }

    private void alter(String verb, String column, String sql) throws SQLException {
        try {
            ddl.run(sql);
        } catch (SQLException failure) {
            SqlMessages.requireRefusal(failure);
            throw new SchemaException(
                    "failed to " + verb + " column " + column + " - " + SqlMessages.of(failure), failure);
        }
    }

    private Set<String> names(String table) throws SQLException {
        return ddl.columns(table).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    static String freeName(String name, Set<String> taken) {
        String free = "_" + name + "_";
        for (int i = 1; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
            free = "_" + name + "_" + i;
        }
        return free;
    }
}
