package dev.jarbase.domain.field;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Makes the ids of fields that come without one. */
public final class FieldIds {
    private static final int ATTEMPTS = 1000;

    private FieldIds() {}

    /** Returns type and checksum of the name, with a number from 2 appended if that id is taken. */
    public static String derive(FieldType type, String name, Set<String> taken) {
        String base = type.word() + checksum(name);
        String id = base;
        for (int i = 2; i < ATTEMPTS && taken.contains(id); i++) {
            id = base + i;
        }
        return id;
    }

    /** Returns the decimal CRC-32 (IEEE 802.3) of the UTF-8 form of a text. */
    public static String checksum(String text) {
        var crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(crc.getValue());
    }
}
