package dev.jarbase.adapter.http.wire;

import java.nio.charset.StandardCharsets;

/** A header of an answer, ready to be sent. Immutable; make constant ones once. */
public final class HeaderLine {
    private final String name;
    private final String value;
    private final byte[] bytes;

    private HeaderLine(String name, String value) {
        this.name = name;
        this.value = value;
        this.bytes = (name + ": " + value + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Makes a header; control characters of the value become spaces, so that it cannot end its line. */
    public static HeaderLine of(String name, String value) {
        return new HeaderLine(name, printable(value));
    }

    private static String printable(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < ' ') {
                var clean = new StringBuilder(value.length());
                value.chars().forEach(c -> clean.append(c < ' ' ? ' ' : (char) c));
                return clean.toString();
            }
        }
        return value;
    }

    public String name() {
        return name;
    }

    public String value() {
        return value;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return name + ": " + value;
    }
}
