package dev.jarbase.adapter.image;

import dev.jarbase.adapter.image.ImageHead.Format;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;
import javax.imageio.stream.ImageInputStream;

/**
 * Reads the measures of an image before anything is decoded. Decoders are given only what they read the same measures
 * from, so that none can be led to make room for more than was allowed.
 */
final class HeadReader {
    /** What the decoder of WebP takes for each pixel beside the pixel itself. */
    private static final int WEBP_PIXEL = 4;

    private final ImageInputStream in;

    HeadReader(ImageInputStream in) {
        this.in = in;
    }

    /** @throws IOException if the content is no image of a known format, or a broken one */
    ImageHead read() throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        byte[] start = new byte[12];
        in.readFully(start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00D8")) {
            in.seek(2);
            return new JpegHeadReader(in).read();
        }
        if (text.startsWith("\u0089PNG\r\n\u001A\n")) {
            return png();
        }
        if (text.startsWith("GIF8")) {
            return gif();
        }
        if (text.startsWith("RIFF") && text.endsWith("WEBP")) {
            return webp();
        }
        throw new IIOException("unknown format");
    }

    /** PNG (ISO/IEC 15948) begins with the measures. */
    private ImageHead png() throws IOException {
        in.seek(16);
        int width = in.readInt();
        int height = in.readInt();
        in.skipBytes(4);
        boolean interlaced = in.readUnsignedByte() != 0;
        return new ImageHead(Format.PNG, width, height, Orientation.NORMAL, !interlaced, 1, 0);
    }

    /** The measures of the first frame, which alone is decoded, whatever the screen of the GIF measures (GIF89a). */
    private ImageHead gif() throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        in.seek(10);
        int flags = in.readUnsignedByte();
        in.skipBytes(2);
        if ((flags & 0x80) != 0) {
            in.skipBytes(3 << ((flags & 7) + 1));
        }
        for (int block = in.readUnsignedByte(); block != 0x2C; block = in.readUnsignedByte()) {
            if (block != 0x21) {
                throw new IIOException("no frame");
            }
            in.skipBytes(1);
            for (int size = in.readUnsignedByte(); size > 0; size = in.readUnsignedByte()) {
                in.skipBytes(size);
            }
        }
        in.skipBytes(4);
        int width = in.readUnsignedShort();
        int height = in.readUnsignedShort();
        boolean interlaced = (in.readUnsignedByte() & 0x40) != 0;
        return new ImageHead(Format.GIF, width, height, Orientation.NORMAL, !interlaced, 1, 0);
    }

    /** WebP (RFC 9649); an extended one tells its measures twice, and both must agree. */
    private ImageHead webp() throws IOException {
        in.setByteOrder(ByteOrder.LITTLE_ENDIAN);
        String chunk = fourLetters();
        in.skipBytes(4);
        if (!chunk.equals("VP8X")) {
            return webp(bitstream(chunk), Orientation.NORMAL);
        }
        in.skipBytes(4);
        Area canvas = new Area(0, 0, 1 + threeBytes(), 1 + threeBytes());
        Area frame = firstFrame();
        if (frame.width() > canvas.width() || frame.height() > canvas.height()) {
            throw new IIOException("a frame larger than its image");
        }
        return webp(canvas, Orientation.NORMAL);
    }

    private static ImageHead webp(Area canvas, Orientation orientation) {
        long buffered = (long) canvas.width() * canvas.height() * WEBP_PIXEL;
        return new ImageHead(Format.WEBP, canvas.width(), canvas.height(), orientation, false, 1, buffered);
    }

    private Area firstFrame() throws IOException {
        while (true) {
            String chunk = fourLetters();
            long size = in.readUnsignedInt();
            long end = in.getStreamPosition() + size + (size & 1);
            switch (chunk) {
                case "VP8 ", "VP8L" -> {
                    return bitstream(chunk);
                }
                case "ANMF" -> in.skipBytes(16);
                default -> {
                    if (end > in.length()) {
                        throw new EOFException("no frame");
                    }
                    in.seek(end);
                }
            }
        }
    }

    private Area bitstream(String chunk) throws IOException {
        if (chunk.equals("VP8L")) {
            in.skipBytes(1);
            int bits = in.readInt();
            return new Area(0, 0, 1 + (bits & 0x3FFF), 1 + (bits >>> 14 & 0x3FFF));
        }
        if (chunk.equals("VP8 ")) {
            in.skipBytes(6);
            return new Area(0, 0, in.readUnsignedShort() & 0x3FFF, in.readUnsignedShort() & 0x3FFF);
        }
        throw new IIOException("no frame");
    }

    private String fourLetters() throws IOException {
        byte[] letters = new byte[4];
        in.readFully(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    private int threeBytes() throws IOException {
        return in.readUnsignedByte() | in.readUnsignedByte() << 8 | in.readUnsignedByte() << 16;
    }
}
