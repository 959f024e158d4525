package dev.jarbase.adapter.sqlite.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes ZIP files, also such as no ordinary program makes. */
final class ZipForge {
    private static final int DIRECTORY_SIGNATURE = 0x02014b50;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    ZipForge add(String name, String content) {
        return add(name, content.getBytes(StandardCharsets.UTF_8));
    }

    ZipForge add(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(Path folder) throws IOException {
        return Files.write(folder.resolve("forged.zip"), bytes());
    }

    /** The bytes with each occurrence of a name replaced by one of the same length. */
    static byte[] renamed(byte[] archive, String from, String to) {
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Gives access to the fields of the nth entry of the directory, at the offsets of the specification. */
    static ByteBuffer entry(byte[] archive, int number) {
        ByteBuffer all = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int found = -1;
        for (int at = 0; at <= archive.length - Integer.BYTES; at++) {
            if (all.getInt(at) == DIRECTORY_SIGNATURE && ++found == number) {
                return all.slice(at, archive.length - at).order(ByteOrder.LITTLE_ENDIAN);
            }
        }
        throw new IllegalArgumentException("no such entry");
    }
}
