package dev.jarbase.adapter.sqlite.schema;

import dev.jarbase.adapter.sqlite.query.SqlName;
import dev.jarbase.adapter.sqlite.schema.SelectOutline.Part;
import dev.jarbase.domain.auth.Entropy;
import dev.jarbase.domain.collection.Catalog;
import dev.jarbase.domain.collection.CollectionStore.InvalidViewException;
import dev.jarbase.domain.field.Field;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the views of collections and tells what they are made of. */
final class Views {
    private static final int NAME_LENGTH = 10;

    private final Ddl ddl;
    private final Entropy entropy;

    Views(Ddl ddl, Entropy entropy) {
        this.ddl = ddl;
        this.entropy = entropy;
    }

    /** Makes a view with text ids. @throws InvalidViewException if SQLite cannot use the query */
    void create(String name, String query) throws SQLException {
        ddl.dropView(name);
        run(view(name, withTextId(query)));
    }

    /** Runs work while a view with text ids exists, and undoes it. */
    <T> T whileVisible(String name, String query, Supplier<T> work) throws SQLException {
        return ddl.undone(() -> {
            create(name, query);
            return work.get();
        });
    }

    /** Returns the fields of a query. @throws InvalidViewException if there is no id or SQLite cannot use it */
    List<Field> fields(String query, Catalog catalog) throws SQLException {
        String statement = singleStatement(query);
        SelectOutline outline = SelectOutline.of(statement);
        ViewFields.requireNoWildcard(outline);
        List<Ddl.Column> columns = columns(statement);
        List<Field> fields = ViewFields.of(outline, columns, catalog, entropy);
        if (columns.stream().noneMatch(column -> column.name().equals("id"))) {
            throw new InvalidViewException(
                    "missing required id column (you can use `(ROW_NUMBER() OVER()) as id` if you don't have one)",
                    fields);
        }
        return fields;
    }

    /** Record ids are texts; a query whose id is anything else is wrapped in one that converts it. */
    private String withTextId(String query) throws SQLException {
        String statement = singleStatement(query);
        boolean isText = columns(statement).stream()
                .anyMatch(column ->
                        column.name().equalsIgnoreCase("id") && column.type().equalsIgnoreCase("TEXT"));
        if (isText) {
            return statement;
        }
        String columns = SelectOutline.of(statement).columns().stream()
                .map(Part::alias)
                .map(alias -> alias.equals("id") ? "CAST(`id` as TEXT) `id`" : "`" + alias + "`")
                .collect(Collectors.joining(","));
        return "SELECT " + columns + " FROM (" + statement + ")";
    }

    /** Views are not checked before they are used, so one is made and looked at. */
    private List<Ddl.Column> columns(String statement) throws SQLException {
        String name = "_temp_" + entropy.text(NAME_LENGTH, Entropy.ALPHANUMERIC);
        try {
            return ddl.undone(() -> {
                ddl.run(view(name, statement));
                return ddl.columns(name);
            });
        } catch (SQLException failure) {
            SqlMessages.requireRefusal(failure);
            throw new InvalidViewException(SqlMessages.of(failure));
        }
    }

    private void run(String sql) throws SQLException {
        try {
            ddl.run(sql);
        } catch (SQLException failure) {
            SqlMessages.requireRefusal(failure);
            throw new InvalidViewException(SqlMessages.of(failure));
        }
    }

    private static String view(String name, String statement) {
        return "CREATE VIEW " + SqlName.of(name) + " AS SELECT * FROM (" + statement + ")";
    }

    private static String singleStatement(String query) {
        String statement = trimmed(query);
        String code = SqlWords.withoutComments(statement);
        SqlWords.requireBalance(code);
        if (SqlWords.split(code, ";").size() > 1) {
            throw new InvalidViewException("multiple statements are not supported");
        }
        return statement;
    }

    private static String trimmed(String query) {
        String statement = query.strip();
        int start = 0;
        int end = statement.length();
        while (start < end && statement.charAt(start) == ';') {
            start++;
        }
        while (end > start && statement.charAt(end - 1) == ';') {
            end--;
        }
        return statement.substring(start, end);
    }
}
