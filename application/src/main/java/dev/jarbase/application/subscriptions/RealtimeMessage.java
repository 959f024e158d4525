package dev.jarbase.application.subscriptions;

import java.nio.charset.StandardCharsets;

/**
 * Something that clients are told: the name of the event, its data, and for clients that resume where it stands.
 * Immutable; the bytes are shared, never change them.
 */
public final class RealtimeMessage {
    private static final byte[] NOTHING = {};

    private final String name;
    private final byte[] data;
    private final boolean json;
    private final String cursor;

    /** @param data UTF-8 text without line breaks, usually JSON */
    public RealtimeMessage(String name, byte[] data) {
        this(name, data, false, "");
    }

    private RealtimeMessage(String name, byte[] data, boolean json, String cursor) {
        this.name = name;
        this.data = data;
        this.json = json;
        this.cursor = cursor;
    }

    /** Makes a message whose data surely are JSON. */
    public static RealtimeMessage ofJson(String name, byte[] json) {
        return new RealtimeMessage(name, json, true, "");
    }

    public static RealtimeMessage of(String name, String data) {
        return new RealtimeMessage(name, data.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes a message that tells nothing but how far the client has got. */
    public static RealtimeMessage cursor(String cursor) {
        return new RealtimeMessage("", NOTHING, false, cursor);
    }

    /** Returns the message with the place that it has among all changes. */
    public RealtimeMessage at(String newCursor) {
        return new RealtimeMessage(name, data, json, newCursor);
    }

    public String name() {
        return name;
    }

    public byte[] data() {
        return data;
    }

    /** Whether the data surely are JSON; others may be too. */
    public boolean isJson() {
        return json;
    }

    /** Where a client goes on that has got this message and all before it; empty if nobody asked for that. */
    public String cursor() {
        return cursor;
    }

    /** Whether it tells nothing but how far the client has got. */
    public boolean isCursorOnly() {
        return name.isEmpty();
    }

    /** About what the message takes while it waits. */
    int size() {
        return name.length() + data.length;
    }

    @Override
    public String toString() {
        return "RealtimeMessage[" + name + "]";
    }
}
