package dev.jarbase.adapter.image;

/**
 * Takes the rows of an image from the top down and keeps the average of each block of pixels, so that an image need not
 * be in memory as a whole. Colors count as much as they are opaque.
 */
final class PixelGrid {
    /** Sums of products of color and alpha over a larger block could exceed an {@code int}. */
    static final int MAX_BLOCK = 128;

    private final int width;
    private final int height;
    private final int block;
    private final int columns;
    private final int[] argb;
    private final int[] alpha;
    private final int[] red;
    private final int[] green;
    private final int[] blue;
    private int next;

    /** @param block side of the blocks, 1 to {@value #MAX_BLOCK} */
    PixelGrid(int width, int height, int block) {
        this.width = width;
        this.height = height;
        this.block = block;
        this.columns = cells(width, block);
        this.argb = new int[columns * cells(height, block)];
        this.alpha = new int[columns];
        this.red = new int[columns];
        this.green = new int[columns];
        this.blue = new int[columns];
    }

    static int cells(int side, int block) {
        return (side + block - 1) / block;
    }

    int width() {
        return width;
    }

    /** The row that is expected next, from 0. */
    int next() {
        return next;
    }

    boolean isComplete() {
        return next == height;
    }

    /** Expects the first row again. */
    void restart() {
        next = 0;
    }

    /** Adds the next row; rows beyond the last one are ignored. */
    void add(int[] row) {
        if (next >= height) {
            return;
        }
        if (block == 1) {
            System.arraycopy(row, 0, argb, next * columns, width);
            next++;
            return;
        }
        int x = 0;
        for (int column = 0; column < columns; column++) {
            int end = Math.min(width, x + block);
            addCell(column, row, x, end);
            x = end;
        }
        next++;
        if (next % block == 0 || next == height) {
            finish((next - 1) / block);
        }
    }

    private void addCell(int column, int[] row, int start, int end) {
        int a = 0;
        int r = 0;
        int g = 0;
        int b = 0;
        for (int x = start; x < end; x++) {
            int pixel = row[x];
            int opacity = pixel >>> 24;
            a += opacity;
            r += (pixel >> 16 & 0xFF) * opacity;
            g += (pixel >> 8 & 0xFF) * opacity;
            b += (pixel & 0xFF) * opacity;
        }
        alpha[column] += a;
        red[column] += r;
        green[column] += g;
        blue[column] += b;
    }

    private void finish(int row) {
        int rows = Math.min(block, height - row * block);
        for (int column = 0; column < columns; column++) {
            int a = alpha[column];
            int pixels = rows * Math.min(block, width - column * block);
            argb[row * columns + column] = a == 0
                    ? 0
                    : mean(a, pixels) << 24
                            | mean(red[column], a) << 16
                            | mean(green[column], a) << 8
                            | mean(blue[column], a);
            alpha[column] = 0;
            red[column] = 0;
            green[column] = 0;
            blue[column] = 0;
        }
    }

    private static int mean(int sum, int count) {
        return (int) ((sum + (long) count / 2) / count);
    }

    /** The averages; blocks of rows that never came are transparent. */
    Pixels pixels() {
        return new Pixels(columns, argb.length / columns, argb);
    }
}
