package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads one entry of the directory of a ZIP file. */
final class DirectoryEntry {
    private static final int HEADER = 46;
    private static final int SIGNATURE = 0x02014b50;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int MACOS = 19;
    private static final int TYPE_BITS = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final int LARGE_FIELD = 1;
    private static final long LARGE = 0xFFFFFFFFL;

    private final ByteBuffer header;
    private final String name;
    private final int nameBytes;
    private final ByteBuffer large;

    private DirectoryEntry(ByteBuffer header, String name, int nameBytes, ByteBuffer large) {
        this.header = header;
        this.name = name;
        this.nameBytes = nameBytes;
        this.large = large;
    }

    /** Takes an entry from a buffer. @throws BackupException if it is malformed or of a kind that is not unpacked */
    static ZipMember read(ByteBuffer entries) {
        try {
            ByteBuffer header = take(entries, HEADER);
            if (header.getInt(0) != SIGNATURE) {
                throw new BackupException("not a ZIP file");
            }
            int nameBytes = Short.toUnsignedInt(header.getShort(28));
            ByteBuffer name = take(entries, nameBytes);
            ByteBuffer extra = take(entries, Short.toUnsignedInt(header.getShort(30)));
            take(entries, Short.toUnsignedInt(header.getShort(32)));
            return new DirectoryEntry(header, decode(name), nameBytes, large(extra)).member();
        } catch (BufferUnderflowException | IndexOutOfBoundsException tooShort) {
            throw new BackupException("not a ZIP file", tooShort);
        }
    }

    private static ByteBuffer take(ByteBuffer from, int count) {
        if (count > from.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer taken = from.slice(from.position(), count).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + count);
        return taken;
    }

    private static String decode(ByteBuffer name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException malformed) {
            throw new BackupException("a file name in the archive that is not UTF-8", malformed);
        }
    }

    /** The field with the numbers that need 64 bits; empty if there is none. */
    private static ByteBuffer large(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = Short.toUnsignedInt(extra.getShort());
            ByteBuffer field = take(extra, Short.toUnsignedInt(extra.getShort()));
            if (id == LARGE_FIELD) {
                return field;
            }
        }
        return ByteBuffer.allocate(0);
    }

    private ZipMember member() {
        boolean isFolder = name.endsWith("/");
        EntryName checked = new EntryName(isFolder ? name.substring(0, name.length() - 1) : name);
        int method = Short.toUnsignedInt(header.getShort(10));
        if ((header.getShort(8) & ENCRYPTED) != 0 || (method != STORED && method != DEFLATED)) {
            throw new BackupException("a file in the archive that is packed in an unknown way: " + checked);
        }
        if (!isOrdinary(isFolder)) {
            throw new BackupException("neither a file nor a folder in the archive: " + checked);
        }
        // Their order in the field is fixed, and each is there only if the small number says so.
        long size = number(24);
        long packedSize = number(20);
        long start = number(42);
        if (size < 0 || packedSize < 0 || start < 0 || (method == STORED && size != packedSize)) {
            throw new BackupException("sizes in the archive that cannot be: " + checked);
        }
        long crc = Integer.toUnsignedLong(header.getInt(16));
        return new ZipMember(checked, isFolder, method == DEFLATED, crc, packedSize, size, start, nameBytes);
    }

    private long number(int offset) {
        long small = Integer.toUnsignedLong(header.getInt(offset));
        return small == LARGE && large.remaining() >= Long.BYTES ? large.getLong() : small;
    }

    /** Links, pipes and devices are told by the mode, which only some systems write. */
    private boolean isOrdinary(boolean isFolder) {
        int system = Byte.toUnsignedInt(header.get(5));
        int type = (system == UNIX || system == MACOS) ? (header.getInt(38) >>> 16) & TYPE_BITS : 0;
        return type == 0 || type == (isFolder ? FOLDER : REGULAR);
    }
}
