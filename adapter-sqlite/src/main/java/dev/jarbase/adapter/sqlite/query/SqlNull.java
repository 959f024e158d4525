package dev.jarbase.adapter.sqlite.query;

/** Stands for SQL NULL among bound values, where Java's null has no place. */
public enum SqlNull {
    NULL
}
