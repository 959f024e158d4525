package dev.jarbase.adapter.sqlite.connection;

import java.sql.Connection;
import java.sql.SQLException;

/** Work on a plain JDBC connection that is lent for its duration; it must not close, commit or roll back. */
@FunctionalInterface
public interface ConnectionWork<T> {
    T run(Connection connection) throws SQLException;
}
