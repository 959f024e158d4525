package dev.jarbase.adapter.image;

import java.io.IOException;

/**
 * Scales pixels with a linear filter, which is as wide as the pixels that become one, along rows and then along columns.
 * Colors count as much as they are opaque.
 */
final class Resampler {
    private final Deadline deadline;

    Resampler(Deadline deadline) {
        this.deadline = deadline;
    }

    /** A part of a side, from and to in pixels. */
    record Span(double start, double end) {}

    /** @throws IOException if the work must end */
    Pixels scale(Pixels source, Span across, Span down, int width, int height) throws IOException {
        Weights columns = Weights.of(source.width(), across, width);
        Weights rows = Weights.of(source.height(), down, height);
        int first = rows.first(0);
        int last = rows.first(height - 1) + rows.count(height - 1);
        int[] narrow = new int[width * (last - first)];
        for (int y = first; y < last; y++) {
            deadline.check();
            for (int x = 0; x < width; x++) {
                narrow[(y - first) * width + x] =
                        columns.blend(x, source.argb(), y * source.width() + columns.first(x), 1);
            }
        }
        int[] scaled = new int[width * height];
        for (int y = 0; y < height; y++) {
            deadline.check();
            for (int x = 0; x < width; x++) {
                scaled[y * width + x] = rows.blend(y, narrow, (rows.first(y) - first) * width + x, width);
            }
        }
        return new Pixels(width, height, scaled);
    }

    /** How much each source pixel of a side counts in each pixel of the scaled side. */
    private static final class Weights {
        private final int[] firsts;
        private final float[][] weights;

        private Weights(int[] firsts, float[][] weights) {
            this.firsts = firsts;
            this.weights = weights;
        }

        static Weights of(int sourceSide, Span span, int side) {
            int[] firsts = new int[side];
            float[][] weights = new float[side][];
            double step = (span.end() - span.start()) / side;
            double scale = Math.max(1, step);
            int lowest = Math.max(0, (int) Math.floor(span.start()));
            int highest = Math.min(sourceSide, (int) Math.ceil(span.end())) - 1;
            for (int i = 0; i < side; i++) {
                double center = span.start() + (i + 0.5) * step - 0.5;
                int first = Math.clamp((int) Math.ceil(center - scale), lowest, highest);
                int last = Math.clamp((int) Math.floor(center + scale), first, highest);
                firsts[i] = first;
                weights[i] = triangle(first, last, center, scale);
            }
            return new Weights(firsts, weights);
        }

        private static float[] triangle(int first, int last, double center, double scale) {
            double[] raw = new double[last - first + 1];
            double sum = 0;
            for (int i = 0; i < raw.length; i++) {
                raw[i] = Math.max(0, 1 - Math.abs(first + i - center) / scale);
                sum += raw[i];
            }
            float[] weights = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                weights[i] = sum > 0 ? (float) (raw[i] / sum) : 1f / raw.length;
            }
            return weights;
        }

        int first(int i) {
            return firsts[i];
        }

        int count(int i) {
            return weights[i].length;
        }

        int blend(int i, int[] argb, int start, int step) {
            float alpha = 0;
            float red = 0;
            float green = 0;
            float blue = 0;
            int at = start;
            for (float weight : weights[i]) {
                int pixel = argb[at];
                float share = (pixel >>> 24) * weight;
                alpha += share;
                red += (pixel >> 16 & 0xFF) * share;
                green += (pixel >> 8 & 0xFF) * share;
                blue += (pixel & 0xFF) * share;
                at += step;
            }
            if (alpha <= 0) {
                return 0;
            }
            return level(alpha) << 24 | level(red / alpha) << 16 | level(green / alpha) << 8 | level(blue / alpha);
        }

        private static int level(float value) {
            return Math.clamp((int) (value + 0.5f), 0, 255);
        }
    }
}
