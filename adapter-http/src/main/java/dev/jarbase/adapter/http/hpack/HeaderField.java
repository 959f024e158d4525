package dev.jarbase.adapter.http.hpack;

import java.nio.charset.StandardCharsets;

/** A name with a value, as bytes that nobody changes. */
public final class HeaderField {
    private static final int OVERHEAD = 32;

    private final byte[] name;
    private final byte[] value;

    HeaderField(byte[] name, byte[] value) {
        this.name = name;
        this.value = value;
    }

    static HeaderField of(String name, String value) {
        return new HeaderField(name.getBytes(StandardCharsets.US_ASCII), value.getBytes(StandardCharsets.US_ASCII));
    }

    /** The bytes of the name, not to be changed. */
    public byte[] name() {
        return name;
    }

    /** The bytes of the value, not to be changed. */
    public byte[] value() {
        return value;
    }

    /** The size that limits are about (RFC 7541, section 4.1). */
    int size() {
        return name.length + value.length + OVERHEAD;
    }
}
