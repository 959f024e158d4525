package dev.jarbase.bootstrap.config;

/** The commands that take something as a flag. */
public enum Scope {
    /** No command. */
    NONE,
    /** Only {@code serve}. */
    SERVE,
    /** Only {@code storage}. */
    STORAGE,
    /** Every command. */
    ALL
}
