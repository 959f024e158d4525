package dev.jarbase.adapter.sqlite.query;

import dev.jarbase.domain.collection.Collection;
import dev.jarbase.domain.filter.FilterException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A statement while it is written from left to right: its text, the bound values in their order, the tables read. */
final class SqlText {
    private static final int MAX_BINDS = 32_000;
    private static final int MAX_LENGTH = 900_000;

    private final StringBuilder text = new StringBuilder(256);
    private final List<Object> binds = new ArrayList<>();
    private final Set<String> tables = new LinkedHashSet<>();

    SqlText add(String sql) {
        text.append(sql);
        return this;
    }

    SqlText add(SqlName name) {
        text.append(name.sql());
        return this;
    }

    /** Adds a quoted text. */
    SqlText literal(String value) {
        text.append('\'').append(value.replace("'", "''")).append('\'');
        return this;
    }

    SqlText bind(Object value) {
        text.append('?');
        binds.add(value);
        return this;
    }

    SqlText table(Collection collection) {
        tables.add(collection.name());
        return add(SqlName.of(collection.name()));
    }

    /** @throws FilterException if the statement is beyond what SQLite takes */
    SqlQuery query() {
        if (binds.size() > MAX_BINDS || text.length() > MAX_LENGTH) {
            throw new FilterException("the filter is too large");
        }
        return new SqlQuery(text.toString(), binds, tables);
    }
}
