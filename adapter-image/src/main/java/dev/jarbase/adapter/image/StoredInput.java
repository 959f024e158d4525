package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.BlobStoreException;
import dev.jarbase.domain.file.ImageScaler.Image;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.stream.ImageInputStreamImpl;

/** An image in a store as codecs read it: in blocks, without keeping more than one, and only until a deadline. */
final class StoredInput extends ImageInputStreamImpl {
    private static final int BLOCK = 64 * 1024;

    private final Image image;
    private final Deadline deadline;
    private final byte[] block = new byte[BLOCK];
    private long blockStart;
    private int blockLength;
    private InputStream in = InputStream.nullInputStream();
    private long inPosition = -1;
    private boolean unreadable;
    private boolean passedEnd;

    StoredInput(Image image, Deadline deadline) {
        this.image = image;
        this.deadline = deadline;
    }

    /** Whether the store failed. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Whether more was wanted than there is, since the last {@link #rewind}. */
    boolean isPassedEnd() {
        return passedEnd;
    }

    void rewind() throws IOException {
        seek(0);
        passedEnd = false;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        return fill() ? block[(int) (streamPos++ - blockStart)] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int at = (int) (streamPos - blockStart);
        int count = Math.min(length, blockLength - at);
        System.arraycopy(block, at, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return image.size();
    }

    /** Makes sure that the block has the wanted byte. @return false at the end */
    private boolean fill() throws IOException {
        if (streamPos >= blockStart && streamPos < blockStart + blockLength) {
            return true;
        }
        deadline.check();
        try {
            if (inPosition != streamPos) {
                in.close();
                in = image.opener().open(streamPos);
                inPosition = streamPos;
            }
            blockStart = streamPos;
            blockLength = in.readNBytes(block, 0, BLOCK);
            inPosition += blockLength;
        } catch (IOException | BlobStoreException failure) {
            unreadable = true;
            throw new IOException("reading the image", failure);
        }
        passedEnd |= blockLength == 0;
        return blockLength > 0;
    }

    @Override
    public void close() throws IOException {
        super.close();
        in.close();
    }
}
