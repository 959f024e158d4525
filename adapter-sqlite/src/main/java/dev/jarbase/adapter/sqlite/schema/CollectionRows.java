package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.connection.Rows;
import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.collection.CollectionJson;
import dev.jarbase.domain.collection.CollectionRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of the table {@code _collections}. */
final class CollectionRows {
    static final String SELECT = """
        SELECT `id`, `system`, `type`, `name`, `fields`, `indexes`,
            `listRule`, `viewRule`, `createRule`, `updateRule`, `deleteRule`, `options`, `created`, `updated`
        FROM `_collections` ORDER BY `rowid`
        """;
    private static final String INSERT = """
        INSERT INTO `_collections` (`id`, `system`, `type`, `name`, `fields`, `indexes`,
            `listRule`, `viewRule`, `createRule`, `updateRule`, `deleteRule`, `options`, `created`, `updated`)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
        """;
    private static final String UPDATE = """
        UPDATE `_collections` SET `id` = ?1, `system` = ?2, `type` = ?3, `name` = ?4, `fields` = ?5,
            `indexes` = ?6, `listRule` = ?7, `viewRule` = ?8, `createRule` = ?9, `updateRule` = ?10,
            `deleteRule` = ?11, `options` = ?12, `created` = ?13, `updated` = ?14
        WHERE `id` = ?15
        """;

    private CollectionRows() {}

    static List<Collection> all(Rows rows) throws SQLException {
        List<Collection> collections = new ArrayList<>();
        while (rows.next()) {
            collections.add(CollectionJson.read(row(rows)));
        }
        return collections;
    }

    private static CollectionRow row(Rows rows) throws SQLException {
        return new CollectionRow(
                rows.text(0),
                rows.integer(1) != 0,
                rows.text(2),
                rows.text(3),
                rows.text(4),
                rows.text(5),
                new CollectionRow.Rules(rule(rows, 6), rule(rows, 7), rule(rows, 8), rule(rows, 9), rule(rows, 10)),
                rows.text(11),
                rows.text(12),
                rows.text(13));
    }

    private static Optional<String> rule(Rows rows, int column) throws SQLException {
        return rows.storage(column) == Rows.Storage.NULL ? Optional.empty() : Optional.of(rows.text(column));
    }

    static void insert(Ddl ddl, CollectionRow row) throws SQLException {
        try (PreparedStatement statement = ddl.connection().prepareStatement(INSERT)) {
            bind(statement, row);
            statement.execute();
        }
    }

    static void update(Ddl ddl, String id, CollectionRow row) throws SQLException {
        try (PreparedStatement statement = ddl.connection().prepareStatement(UPDATE)) {
            bind(statement, row);
            statement.setString(15, id);
            statement.execute();
        }
    }

    static void delete(Ddl ddl, String id) throws SQLException {
        ddl.run("DELETE FROM `_collections` WHERE `id` = ?", id);
    }

    private static void bind(PreparedStatement statement, CollectionRow row) throws SQLException {
        CollectionRow.Rules rules = row.rules();
        statement.setString(1, row.id());
        statement.setInt(2, row.system() ? 1 : 0);
        statement.setString(3, row.type());
        statement.setString(4, row.name());
        statement.setString(5, row.fields());
        statement.setString(6, row.indexes());
        bind(statement, 7, rules.list());
        bind(statement, 8, rules.view());
        bind(statement, 9, rules.create());
        bind(statement, 10, rules.update());
        bind(statement, 11, rules.delete());
        statement.setString(12, row.options());
        statement.setString(13, row.created());
        statement.setString(14, row.updated());
    }

    private static void bind(PreparedStatement statement, int index, Optional<String> rule) throws SQLException {
        if (rule.isPresent()) {
            statement.setString(index, rule.get());
        } else {
            statement.setNull(index, Types.VARCHAR);
        }
    }
}
