package dev.jarbase.adapter.sqlite.connection;

import java.sql.SQLException;

/** Takes what it needs from the rows of a running query; the rows are gone when it returns. */
@FunctionalInterface
public interface RowsReader<T> {
    T read(Rows rows) throws SQLException;
}
