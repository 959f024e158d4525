package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directory at the end of a ZIP file (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16). Refused are members with the
 * same name or in the same bytes, links, encrypted members and more members than anybody has files.
 *
 * @param members in order of their place in the file
 * @param start where the directory begins; no member reaches beyond
 */
record ZipDirectory(List<ZipMember> members, long start) {
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int LARGE_END = 56;
    private static final int LARGE_END_SIGNATURE = 0x06064b50;
    private static final int LOCAL_HEADER = 30;
    private static final long MOST_MEMBERS = 1_000_000;
    private static final long LONGEST_DIRECTORY = 256L << 20;

    /** Where the entries of the directory are, and how many. */
    private record Extent(long members, long size, long start) {}

    static ZipDirectory read(FileChannel file) throws IOException {
        try {
            Extent extent = extent(file);
            if (extent.members() > MOST_MEMBERS || extent.size() > LONGEST_DIRECTORY) {
                throw new BackupException("too many files in the archive");
            }
            List<ZipMember> members = members(file, extent);
            refuseTwins(members);
            members.sort(Comparator.comparingLong(ZipMember::header));
            refuseOverlaps(members, extent.start());
            return new ZipDirectory(members, extent.start());
        } catch (EOFException | IllegalArgumentException tooShort) {
            throw new BackupException("not a ZIP file", tooShort);
        }
    }

    private static Extent extent(FileChannel file) throws IOException {
        long size = file.size();
        int tail = (int) Math.min(size, END + LONGEST_COMMENT);
        ByteBuffer end = buffer(tail);
        ZipReader.readFully(file, end, size - tail);
        for (int at = tail - END; at >= 0; at--) {
            boolean found =
                    end.getInt(at) == END_SIGNATURE && at + END + Short.toUnsignedInt(end.getShort(at + 20)) == tail;
            if (found) {
                return extent(file, end, at, size - tail + at);
            }
        }
        throw new BackupException("not a ZIP file");
    }

    private static Extent extent(FileChannel file, ByteBuffer end, int at, long position) throws IOException {
        Extent small = new Extent(
                Short.toUnsignedLong(end.getShort(at + 10)),
                Integer.toUnsignedLong(end.getInt(at + 12)),
                Integer.toUnsignedLong(end.getInt(at + 16)));
        boolean isLarge = small.members() == 0xFFFF || small.size() == 0xFFFFFFFFL || small.start() == 0xFFFFFFFFL;
        Extent extent = isLarge && position >= LOCATOR ? largeExtent(file, position - LOCATOR, small) : small;
        boolean fits = extent.size() >= 0 && extent.start() >= 0 && extent.start() <= position - extent.size();
        if (!fits) {
            throw new BackupException("not a ZIP file");
        }
        return extent;
    }

    private static Extent largeExtent(FileChannel file, long position, Extent small) throws IOException {
        ByteBuffer locator = buffer(LOCATOR);
        ZipReader.readFully(file, locator, position);
        if (locator.getInt(0) != LOCATOR_SIGNATURE) {
            return small;
        }
        ByteBuffer end = buffer(LARGE_END);
        ZipReader.readFully(file, end, locator.getLong(8));
        if (end.getInt(0) != LARGE_END_SIGNATURE) {
            throw new BackupException("not a ZIP file");
        }
        return new Extent(end.getLong(32), end.getLong(40), end.getLong(48));
    }

    private static List<ZipMember> members(FileChannel file, Extent extent) throws IOException {
        ByteBuffer entries = file.map(FileChannel.MapMode.READ_ONLY, extent.start(), extent.size());
        List<ZipMember> members = new ArrayList<>();
        while (entries.hasRemaining()) {
            members.add(DirectoryEntry.read(entries));
        }
        if (members.size() != extent.members()) {
            throw new BackupException("not a ZIP file");
        }
        return members;
    }

    private static void refuseTwins(List<ZipMember> members) {
        Set<String> names = new HashSet<>();
        for (ZipMember member : members) {
            if (!names.add(member.name().text())) {
                throw new BackupException("two files of the same name: " + member.name());
            }
        }
    }

    /** Members that share bytes are how a small file holds endless content. */
    private static void refuseOverlaps(List<ZipMember> members, long end) {
        long free = 0;
        for (ZipMember member : members) {
            long least = (long) LOCAL_HEADER + member.nameBytes();
            boolean fits = member.header() >= free
                    && member.header() <= end - least
                    && member.packedSize() <= end - least - member.header();
            if (!fits) {
                throw new BackupException("files that overlap in the archive: " + member.name());
            }
            free = member.header() + least + member.packedSize();
        }
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
