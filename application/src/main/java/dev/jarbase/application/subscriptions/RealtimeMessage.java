package dev.jarbase.application.subscriptions;

import java.nio.charset.StandardCharsets;

/** Something that clients are told: the name of the event and its data. Immutable; the bytes are shared, never change them. */
public final class RealtimeMessage {
    private final String name;
    private final byte[] data;

    /** @param data UTF-8 text without line breaks, usually JSON */
    public RealtimeMessage(String name, byte[] data) {
        this.name = name;
        this.data = data;
    }

    public static RealtimeMessage of(String name, String data) {
        return new RealtimeMessage(name, data.getBytes(StandardCharsets.UTF_8));
    }

    public String name() {
        return name;
    }

    public byte[] data() {
        return data;
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
