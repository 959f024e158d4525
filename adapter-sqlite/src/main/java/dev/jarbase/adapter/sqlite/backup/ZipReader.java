package dev.jarbase.adapter.sqlite.backup;

import dev.jarbase.domain.backup.BackupException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Reads the contents of a ZIP file's members, each exactly as long as the directory says and with its checksum. Used by one
 * thread at a time.
 */
final class ZipReader {
    private static final int LOCAL_HEADER = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int BLOCK = 64 * 1024;

    private final FileChannel file;
    private final ZipDirectory directory;

    /** Takes a block of content. */
    @FunctionalInterface
    interface Sink {
        void take(byte[] block, int count) throws IOException;
    }

    /** @throws BackupException if the file is no ZIP file, or one that hides something */
    ZipReader(FileChannel file) throws IOException {
        this.file = file;
        this.directory = ZipDirectory.read(file);
    }

    List<ZipMember> members() {
        return directory.members();
    }

    /** Reads a member to its end. @throws BackupException if the content is not what the directory says */
    void read(ZipMember member, Sink sink) throws IOException {
        Inflater inflater = new Inflater(true);
        CRC32 checksum = new CRC32();
        try (InputStream packed = new Range(file, contentStart(member), member.packedSize());
                InputStream content = member.isPacked() ? new InflaterInputStream(packed, inflater, BLOCK) : packed) {
            long size = 0;
            byte[] block = new byte[BLOCK];
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                size += count;
                require(size <= member.size(), member);
                checksum.update(block, 0, count);
                sink.take(block, count);
            }
            require(size == member.size() && checksum.getValue() == member.crc(), member);
        } catch (ZipException | EOFException broken) {
            throw new BackupException("damaged content: " + member.name(), broken);
        } finally {
            inflater.end();
        }
    }

    private static void require(boolean holds, ZipMember member) {
        if (!holds) {
            throw new BackupException("damaged content: " + member.name());
        }
    }

    private long contentStart(ZipMember member) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LOCAL_HEADER).order(ByteOrder.LITTLE_ENDIAN);
        readFully(file, header, member.header());
        int nameBytes = Short.toUnsignedInt(header.getShort(26));
        int extraBytes = Short.toUnsignedInt(header.getShort(28));
        long start = member.header() + LOCAL_HEADER + nameBytes + extraBytes;
        boolean agrees = header.getInt(0) == LOCAL_SIGNATURE
                && nameBytes == member.nameBytes()
                && start + member.packedSize() <= directory.start();
        require(agrees, member);
        return start;
    }

    static void readFully(FileChannel file, ByteBuffer into, long position) throws IOException {
        long at = position;
        while (into.hasRemaining()) {
            int count = file.read(into, at);
            if (count < 0) {
                throw new EOFException("the file ends too early");
            }
            at += count;
        }
        into.flip();
    }

    /** A part of a file. */
    private static final class Range extends InputStream {
        private final FileChannel file;
        private long position;
        private long left;

        Range(FileChannel file, long start, long length) {
            this.file = file;
            this.position = start;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] block, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = file.read(ByteBuffer.wrap(block, offset, (int) Math.min(length, left)), position);
            if (count < 0) {
                throw new EOFException("the file ends too early");
            }
            position += count;
            left -= count;
            return count;
        }
    }
}
