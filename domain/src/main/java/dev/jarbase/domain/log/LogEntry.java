package dev.jarbase.domain.log;

/**
 * Something that happened.
 *
 * @param created moment in its stored form
 * @param level -4 debug, 0 info, 4 warning, 8 error; others may be in between
 * @param data a JSON object with what belongs to the message
 */
public record LogEntry(String id, String created, int level, String message, String data) {
    /** The level of what only developers want to know. */
    public static final int DEBUG = -4;

    /** The level of what went well. */
    public static final int INFO = 0;

    /** The level of what may go wrong. */
    public static final int WARN = 4;

    /** The level of what went wrong. */
    public static final int ERROR = 8;
}
