package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ImageScaler.Image;
import dev.jarbase.domain.file.ThumbSize;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

/** Images for tests, made here. */
final class TestImages {
    static final ScalerLimits LIMITS = ScalerLimits.of(2, Duration.ofSeconds(30));

    /** The color of each corner, from the top left on, row by row. */
    static final int[] CORNERS = {0xFFFF0000, 0xFF00FF00, 0xFF0000FF, 0xFFFFFF00};

    private TestImages() {}

    static ThumbSize size(String text) {
        return ThumbSize.parse(text).orElseThrow();
    }

    static Image scale(String type, byte[] content, String size) {
        return new ImageIoScaler(LIMITS).scale(Image.of(type, content), size(size));
    }

    static BufferedImage decoded(Image image) {
        try (var in = image.opener().open(0)) {
            return ImageIO.read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An image of four quarters, each of another color. */
    static BufferedImage quarters(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, CORNERS[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]);
            }
        }
        return image;
    }

    /** An image with fine detail everywhere. */
    static BufferedImage waves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int red = (int) (127 + 127 * Math.sin(x / 40.0));
                int green = (int) (127 + 127 * Math.sin(y / 23.0));
                int blue = (x * 31 + y * 17) & 0xFF;
                image.setRGB(x, y, 0xFF000000 | red << 16 | green << 8 | blue);
            }
        }
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JPEG of four components, each the same everywhere, as they are stored. */
    static byte[] inks(int... components) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 200, 100, 4, null);
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setPixel(x, y, components);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Puts the segment behind the first marker that tells what four components are: 0 for CMYK, 2 for YCCK. */
    static byte[] adobe(byte[] jpeg, int transform) {
        ByteBuffer segment = ByteBuffer.allocate(16).putShort((short) 0xFFEE).putShort((short) 14);
        segment.put("Adobe".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 100);
        segment.put(15, (byte) transform);
        return inserted(jpeg, 2, segment.array());
    }

    static byte[] progressive(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Puts an Exif segment with an orientation behind the first marker of a JPEG. */
    static byte[] oriented(byte[] jpeg, int orientation, ByteOrder order) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.put((byte) 0xFF).put((byte) 0xE1).putShort((short) 34);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.ISO_8859_1));
        exif.order(order).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        return inserted(jpeg, 2, exif.array());
    }

    static byte[] inserted(byte[] content, int at, byte[] part) {
        return ByteBuffer.allocate(content.length + part.length)
                .put(content, 0, at)
                .put(part)
                .put(content, at, content.length - at)
                .array();
    }

    /** A PNG that says that it measures more than it holds. */
    static byte[] declared(byte[] png, int width, int height) {
        byte[] lying = png.clone();
        ByteBuffer.wrap(lying).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(lying, 12, 17);
        ByteBuffer.wrap(lying).putInt(29, (int) crc.getValue());
        return lying;
    }

    static BufferedImage image(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
