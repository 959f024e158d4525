package dev.jarbase.adapter.sqlite.connection;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Work on a plain JDBC connection that is lent for its duration; it must close the
 * statements it makes, and must not close, commit or roll back the connection.
 */
@FunctionalInterface
public interface ConnectionWork<T> {
    T run(Connection connection) throws SQLException;
}
