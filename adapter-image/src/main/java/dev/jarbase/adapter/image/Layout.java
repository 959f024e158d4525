package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ThumbSize;
import dev.jarbase.domain.file.ThumbSize.Cut;

/**
 * How a thumb comes out of an image: an area of it is scaled to a width and a height, and an area of that is the thumb.
 * The roundings are the peer's.
 */
record Layout(Area source, int width, int height, Area cut) {
    /** Below this side an image is scaled first and cut then, since areas of whole pixels are too coarse. */
    private static final int SMALL = 100;

    static Layout of(int width, int height, ThumbSize size) {
        if (size.width() == 0 || size.height() == 0) {
            return scaled(width, height, size.width(), size.height());
        }
        if (size.cut() == Cut.NONE) {
            return fitted(width, height, size);
        }
        if (width == size.width() && height == size.height()) {
            return scaled(width, height, width, height);
        }
        return width < SMALL || height < SMALL ? cutLast(width, height, size) : cutFirst(width, height, size);
    }

    /** The whole image; a side of 0 follows from the other one. */
    private static Layout scaled(int width, int height, int toWidth, int toHeight) {
        int w = toWidth > 0 ? toWidth : side((double) toHeight * width / height);
        int h = toHeight > 0 ? toHeight : side((double) toWidth * height / width);
        return new Layout(new Area(0, 0, width, height), w, h, new Area(0, 0, w, h));
    }

    private static int side(double length) {
        return (int) Math.max(1, Math.floor(length + 0.5));
    }

    private static Layout fitted(int width, int height, ThumbSize size) {
        if (width <= size.width() && height <= size.height()) {
            return scaled(width, height, width, height);
        }
        double shape = (double) width / height;
        return shape > (double) size.width() / size.height()
                ? scaled(width, height, size.width(), (int) (size.width() / shape))
                : scaled(width, height, (int) (size.height() * shape), size.height());
    }

    private static Layout cutFirst(int width, int height, ThumbSize size) {
        double wanted = (double) size.width() / size.height();
        boolean tooTall = (double) width / height < wanted;
        int w = tooTall ? width : wholePixels((double) height * size.width() / size.height());
        int h = tooTall ? wholePixels((double) width * size.height() / size.width()) : height;
        Area cut = new Area(0, 0, size.width(), size.height());
        return new Layout(kept(width, height, w, h, size.cut()), size.width(), size.height(), cut);
    }

    private static int wholePixels(double length) {
        return (int) (Math.max(1, length) + 0.5);
    }

    private static Layout cutLast(int width, int height, ThumbSize size) {
        boolean tooTall = (double) width / height < (double) size.width() / size.height();
        Layout whole = scaled(width, height, tooTall ? size.width() : 0, tooTall ? 0 : size.height());
        int w = Math.min(size.width(), whole.width);
        int h = Math.min(size.height(), whole.height);
        return new Layout(whole.source, whole.width, whole.height, kept(whole.width, whole.height, w, h, size.cut()));
    }

    private static Area kept(int width, int height, int w, int h, Cut cut) {
        int y = switch (cut) {
            case TOP -> 0;
            case BOTTOM -> height - h;
            case CENTER, NONE -> (height - h) / 2;
        };
        return new Area((width - w) / 2, y, w, h);
    }

    /** How many source pixels become one, at least; 1 if the image grows. */
    double shrinkage() {
        return Math.max(1, Math.min((double) source.width() / width, (double) source.height() / height));
    }
}
