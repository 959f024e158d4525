package dev.jarbase.adapter.image;

import dev.jarbase.adapter.image.ImageHead.Format;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;
import org.apache.commons.imaging.FormatCompliance;
import org.apache.commons.imaging.bytesource.ByteSource;
import org.apache.commons.imaging.formats.tiff.TiffDirectory;
import org.apache.commons.imaging.formats.tiff.TiffField;
import org.apache.commons.imaging.formats.tiff.TiffReader;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;

/** Reads the segments of a JPEG (ITU-T T.81 annex B) up to its pixels. */
final class JpegHeadReader {
    private static final String EXIF = "Exif\0\0";
    private static final String ADOBE = "Adobe";
    private static final int SHORTEST_ADOBE = 12;
    private static final int COLORS_OF_PRINT = 4;
    private static final int SHORTEST_FRAME = 8;
    private static final int BYTES_OF_COEFFICIENT = 2;

    /** Usual progressive images have ten; each costs a walk over all coefficients, however short it is. */
    private static final int MAX_SCANS = 100;

    private final ImageInputStream in;
    private Orientation orientation = Orientation.NORMAL;
    private boolean exifSeen;
    private boolean adobeSeen;

    JpegHeadReader(ImageInputStream in) {
        this.in = in;
    }

    private record Frame(int width, int height, int components, long coefficients) {}

    /** Reads on behind the first marker. */
    ImageHead read() throws IOException {
        Frame frame = new Frame(0, 0, 0, 0);
        boolean progressive = false;
        while (true) {
            int marker = marker();
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new IIOException("a broken segment");
            }
            long end = in.getStreamPosition() + length;
            if (isFrame(marker)) {
                progressive = marker != 0xC0 && marker != 0xC1;
                frame = frame(length);
            } else if (marker == 0xEE) {
                readAdobe(length);
            } else if (marker == 0xE1 && !exifSeen) {
                readExif(length);
            } else if (marker == 0xDA) {
                boolean buffered = progressive || in.readUnsignedByte() < frame.components;
                return head(frame, buffered);
            }
            in.seek(end);
        }
    }

    private ImageHead head(Frame frame, boolean buffered) throws IOException {
        if (frame.components == COLORS_OF_PRINT && !adobeSeen) {
            throw new IIOException("four components of unknown colors");
        }
        int scans = buffered ? scans() : 1;
        long bytes = buffered ? frame.coefficients * BYTES_OF_COEFFICIENT : 0;
        return new ImageHead(Format.JPEG, frame.width, frame.height, orientation, true, scans, bytes);
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IIOException("no marker where one should be");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        if (marker < 0xC0 || (marker >= 0xD0 && marker <= 0xD9)) {
            throw new IIOException("a marker out of place");
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private Frame frame(int length) throws IOException {
        if (length < SHORTEST_FRAME - 2) {
            throw new IIOException("a broken frame");
        }
        in.skipBytes(1);
        int height = in.readUnsignedShort();
        int width = in.readUnsignedShort();
        int components = in.readUnsignedByte();
        long samples = 0;
        int most = 1;
        for (int i = 0; i < components; i++) {
            in.skipBytes(1);
            int factors = in.readUnsignedByte();
            int product = (factors >> 4) * (factors & 15);
            samples += product;
            most = Math.max(most, product);
            in.skipBytes(1);
        }
        return new Frame(width, height, components, (long) width * height * samples / most);
    }

    /** Only this segment tells what four components are: inks, as negatives. */
    private void readAdobe(int length) throws IOException {
        if (length >= SHORTEST_ADOBE) {
            byte[] name = new byte[ADOBE.length()];
            in.readFully(name);
            adobeSeen |= new String(name, StandardCharsets.ISO_8859_1).equals(ADOBE);
        }
    }

    /** The first segment of that name counts; what cannot be read turns nothing. */
    private void readExif(int length) throws IOException {
        byte[] segment = new byte[length];
        in.readFully(segment);
        if (!new String(segment, StandardCharsets.ISO_8859_1).startsWith(EXIF)) {
            return;
        }
        exifSeen = true;
        byte[] tiff = new byte[length - EXIF.length()];
        System.arraycopy(segment, EXIF.length(), tiff, 0, tiff.length);
        try {
            orientation = orientation(tiff);
        } catch (IOException | RuntimeException broken) {
            orientation = Orientation.NORMAL;
        }
    }

    private static Orientation orientation(byte[] tiff) throws IOException {
        TiffReader reader = new TiffReader(false);
        var contents = reader.readFirstDirectory(ByteSource.array(tiff), false, FormatCompliance.getDefault());
        TiffDirectory first = contents.directories.getFirst();
        TiffField field = first.findField(TiffTagConstants.TIFF_TAG_ORIENTATION);
        return field == null ? Orientation.NORMAL : Orientation.ofExif(field.getIntValue());
    }

    /** Counts the scans, of which the first one has just begun. */
    private int scans() throws IOException {
        byte[] block = new byte[16 * 1024];
        boolean afterMark = false;
        int scans = 1;
        for (int count = in.read(block); count >= 0; count = in.read(block)) {
            for (int i = 0; i < count; i++) {
                if (afterMark && (block[i] & 0xFF) == 0xDA && ++scans > MAX_SCANS) {
                    throw new IIOException("too many scans");
                }
                afterMark = block[i] == (byte) 0xFF;
            }
        }
        return scans;
    }
}
