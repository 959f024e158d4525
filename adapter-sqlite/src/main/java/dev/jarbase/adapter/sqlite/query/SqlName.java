package dev.jarbase.adapter.sqlite.query;

/** A table, column or index name as it stands in SQL: quoted, whatever characters it holds. */
public record SqlName(String sql) {

    /** Quotes a name. @throws IllegalArgumentException if it holds a NUL, which ends SQL texts */
    public static SqlName of(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a name cannot hold NUL");
        }
        return new SqlName('"' + name.replace("\"", "\"\"") + '"');
    }

    @Override
    public String toString() {
        return sql;
    }
}
