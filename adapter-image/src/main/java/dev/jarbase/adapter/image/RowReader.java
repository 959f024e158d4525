package dev.jarbase.adapter.image;

import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/** Turns the samples of decoded rows into pixels. Color profiles are not applied, as the peer applies none. */
final class RowReader {
    private final int[] palette;
    private final boolean hasAlpha;
    private final int excessBits;
    private int[] samples = new int[0];

    RowReader(ColorModel colors) {
        this.palette = colors instanceof IndexColorModel indexed ? palette(indexed) : new int[0];
        this.hasAlpha = colors.hasAlpha();
        this.excessBits = colors.getComponentSize(0) - Byte.SIZE;
    }

    private static int[] palette(IndexColorModel indexed) {
        int[] colors = new int[256];
        for (int i = 0; i < Math.min(colors.length, indexed.getMapSize()); i++) {
            colors[i] = indexed.getRGB(i);
        }
        return colors;
    }

    /** Reads a row that consists of one byte per pixel, each the number of a color. */
    void readIndexes(byte[] indexes, int[] row) {
        int count = Math.min(indexes.length, row.length);
        for (int x = 0; x < count; x++) {
            row[x] = palette[indexes[x] & 0xFF];
        }
    }

    /** Reads the row of a raster at that height. */
    void read(Raster raster, int y, int[] row) {
        if (palette.length == 0
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel model
                && raster.getDataBuffer() instanceof DataBufferByte buffer
                && raster.getNumBands() == 3) {
            int start = buffer.getOffset()
                    + (y - raster.getSampleModelTranslateY()) * model.getScanlineStride()
                    + (raster.getMinX() - raster.getSampleModelTranslateX()) * model.getPixelStride();
            readColors(buffer.getData(), start, model, Math.min(row.length, raster.getWidth()), row);
            return;
        }
        int bands = raster.getNumBands();
        int count = Math.min(row.length, raster.getWidth());
        if (samples.length != count * bands) {
            samples = new int[count * bands];
        }
        raster.getPixels(raster.getMinX(), y, count, 1, samples);
        for (int x = 0; x < count; x++) {
            row[x] = pixel(samples, x * bands, bands);
        }
    }

    /** The way of nearly all photos. */
    private static void readColors(byte[] data, int start, PixelInterleavedSampleModel model, int count, int[] row) {
        int[] offsets = model.getBandOffsets();
        int red = start + offsets[0];
        int green = start + offsets[1];
        int blue = start + offsets[2];
        int stride = model.getPixelStride();
        for (int x = 0; x < count; x++) {
            row[x] = 0xFF000000 | (data[red] & 0xFF) << 16 | (data[green] & 0xFF) << 8 | (data[blue] & 0xFF);
            red += stride;
            green += stride;
            blue += stride;
        }
    }

    /** Makes a pixel of its samples. */
    int pixel(int[] from, int at, int bands) {
        if (palette.length > 0) {
            return palette[from[at] & 0xFF];
        }
        int first = level(from[at]);
        return switch (bands) {
            case 1 -> argb(255, first, first, first);
            case 2 -> argb(level(from[at + 1]), first, first, first);
            case 3 -> argb(255, first, level(from[at + 1]), level(from[at + 2]));
            default -> {
                int last = level(from[at + 3]);
                yield hasAlpha
                        ? argb(last, first, level(from[at + 1]), level(from[at + 2]))
                        : print(first, level(from[at + 1]), level(from[at + 2]), last);
            }
        };
    }

    /** Colors of ink. */
    private static int print(int cyan, int magenta, int yellow, int black) {
        int light = 255 - black;
        return argb(255, (255 - cyan) * light / 255, (255 - magenta) * light / 255, (255 - yellow) * light / 255);
    }

    private int level(int sample) {
        if (excessBits == 0) {
            return sample;
        }
        return excessBits > 0 ? sample >> excessBits : sample * 255 / ((1 << (Byte.SIZE + excessBits)) - 1);
    }

    private static int argb(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
