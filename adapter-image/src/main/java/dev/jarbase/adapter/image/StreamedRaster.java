package dev.jarbase.adapter.image;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;

/**
 * The destination of a decoder that hands on the pixels instead of keeping them. Decoders that write their rows from the
 * top down need no more memory with it than for one row; if they go over all rows again, the last time counts.
 */
final class StreamedRaster extends WritableRaster {
    private final PixelGrid grid;
    private final RowReader reader;
    private final int[] row;

    StreamedRaster(SampleModel model, ColorModel colors, PixelGrid grid) {
        super(model, new DataBufferByte(1), new Rectangle(model.getWidth(), model.getHeight()), new Point(0, 0), null);
        this.grid = grid;
        this.reader = new RowReader(colors);
        this.row = new int[grid.width()];
    }

    /** How decoders of JPEG write. */
    @Override
    public void setRect(int dx, int dy, Raster source) {
        for (int y = 0; y < source.getHeight(); y++) {
            requireOrder(dy + y);
            reader.read(source, source.getMinY() + y, row);
            grid.add(row);
        }
    }

    /** How decoders of GIF write. */
    @Override
    public void setDataElements(int x, int y, int w, int h, Object data) {
        requireOrder(y);
        reader.readIndexes((byte[]) data, row);
        grid.add(row);
    }

    /** How decoders of PNG write. */
    @Override
    public void setPixel(int x, int y, int[] samples) {
        requireOrder(y);
        row[x] = reader.pixel(samples, 0, getNumBands());
        if (x == row.length - 1) {
            grid.add(row);
        }
    }

    private void requireOrder(int y) {
        if (y == 0 && grid.isComplete()) {
            grid.restart();
        }
        if (y != grid.next()) {
            throw new IllegalStateException("rows out of order");
        }
    }
}
