package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.FieldLists;
import dev.jarbase.domain.field.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes columns between one item and a list of items when fields change from one to the other. */
final class ColumnConversion {
    private static final String TO_LIST = """
        UPDATE %1$s SET %2$s = CASE
            WHEN COALESCE(%3$s, '') = '' THEN '[]'
            WHEN json_valid(%3$s) AND json_type(%3$s) = 'array' THEN %3$s
            ELSE json_array(%3$s)
        END
        """;
    private static final String TO_ITEM = """
        UPDATE %1$s SET %2$s = CASE
            WHEN COALESCE(%3$s, '[]') = '[]' THEN ''
            WHEN json_valid(%3$s) AND json_type(%3$s) = 'array' THEN COALESCE(json_extract(%3$s, '$[#-1]'), '')
            ELSE %3$s
        END
        """;

    private final Ddl ddl;

    ColumnConversion(Ddl ddl) {
        this.ddl = ddl;
    }

    /** Converts every column whose field takes another number of items now; columns have their new names already. */
    void convert(Collection before, Collection after) throws SQLException {
        List<Field> changed = after.fields().stream()
                .filter(field -> FieldLists.byId(before.fields(), field.id())
                        .filter(old -> old.isMultiple() != field.isMultiple())
                        .isPresent())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        // SQLite refuses to rename and drop columns that a view names.
        List<Ddl.Entry> views = ddl.entries("view", "");
        for (Ddl.Entry view : views) {
            ddl.dropView(view.name());
        }
        for (Field field : changed) {
            convert(after.name(), field);
        }
        for (Ddl.Entry view : views) {
            ddl.run(view.sql());
        }
    }

    private void convert(String tableName, Field field) throws SQLException {
        Set<String> present = ddl.columns(tableName).stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        SqlName table = SqlName.of(tableName);
        SqlName column = SqlName.of(field.name());
        SqlName old = SqlName.of(TableSync.freeName(field.name(), present));
        ddl.run("ALTER TABLE %s RENAME COLUMN %s TO %s".formatted(table, column, old));
        ddl.run("ALTER TABLE %s ADD COLUMN %s %s".formatted(table, column, ColumnDefinition.of(field)));
        ddl.run((field.isMultiple() ? TO_LIST : TO_ITEM).formatted(table, column, old));
        ddl.run("ALTER TABLE %s DROP COLUMN %s".formatted(table, old));
    }
}
