package dev.jarbase.adapter.image;

import java.util.Arrays;

/** Pixels row by row. */
final class Pixels {
    private final int width;
    private final int height;
    private final int[] argb;

    /**
     * Takes pixels over, which must not be changed any more.
     *
     * @param argb alpha, red, green and blue, 8 bits each; colors are not multiplied by alpha
     */
    Pixels(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] argb() {
        return argb;
    }

    boolean areOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 255) {
                return false;
            }
        }
        return true;
    }

    Pixels cut(Area area) {
        if (area.width() == width && area.height() == height) {
            return this;
        }
        int[] part = new int[area.width() * area.height()];
        for (int y = 0; y < area.height(); y++) {
            System.arraycopy(argb, (area.y() + y) * width + area.x(), part, y * area.width(), area.width());
        }
        return new Pixels(area.width(), area.height(), part);
    }

    /** Over black. */
    Pixels flattened() {
        int[] flat = Arrays.copyOf(argb, argb.length);
        for (int i = 0; i < flat.length; i++) {
            int alpha = flat[i] >>> 24;
            flat[i] = 0xFF000000 | over(flat[i], 16, alpha) | over(flat[i], 8, alpha) | over(flat[i], 0, alpha);
        }
        return new Pixels(width, height, flat);
    }

    private static int over(int pixel, int shift, int alpha) {
        return (((pixel >>> shift & 0xFF) * alpha + 127) / 255) << shift;
    }
}
