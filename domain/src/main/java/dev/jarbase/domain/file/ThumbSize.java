package dev.jarbase.domain.file;

import java.util.Optional;

/**
 * What a thumb measures, written as in the settings of a field: {@code 100x50} is filled and cut at both ends,
 * {@code 100x50t} keeps the top and {@code 100x50b} the bottom, {@code 100x50f} fits inside without a cut, and with
 * {@code 100x0} or {@code 0x50} the other side follows from the image.
 *
 * @param text as it was written, the beginning of the names of thumbs
 * @param width 0 to {@value #MAX_SIDE}; 0 follows from the height
 * @param height 0 to {@value #MAX_SIDE}; 0 follows from the width; not both are 0
 */
public record ThumbSize(String text, int width, int height, Cut cut) {
    /** The longest side that can be asked for, in pixels. */
    public static final int MAX_SIDE = 16_384;

    /** The size that exists for every field. */
    public static final String DEFAULT = "100x100";

    private static final int MAX_DIGITS = 9;

    /** What becomes of the parts of an image that exceed the shape of the thumb. */
    public enum Cut {
        /** As much is cut at one end as at the other. */
        CENTER,
        /** The top stays. */
        TOP,
        /** The bottom stays. */
        BOTTOM,
        /** Nothing is cut, the thumb may be smaller than asked for. */
        NONE
    }

    /** @throws IllegalArgumentException if no thumb can have that size */
    public ThumbSize {
        if (!isSide(width) || !isSide(height) || (width == 0 && height == 0)) {
            throw new IllegalArgumentException("not a size of a thumb");
        }
    }

    /** Reads a size; nothing if the text is none, or one that is too large. */
    public static Optional<ThumbSize> parse(String text) {
        int cross = text.indexOf('x');
        int end = endOfDigits(text, cross + 1);
        Optional<Cut> cut = cut(text.substring(end));
        if (cross < 1 || endOfDigits(text, 0) != cross || end == cross + 1 || cut.isEmpty()) {
            return Optional.empty();
        }
        int width = side(text.substring(0, cross));
        int height = side(text.substring(cross + 1, end));
        return isSide(width) && isSide(height) && width + height > 0
                ? Optional.of(new ThumbSize(text, width, height, cut.get()))
                : Optional.empty();
    }

    private static Optional<Cut> cut(String letter) {
        return switch (letter) {
            case "" -> Optional.of(Cut.CENTER);
            case "t" -> Optional.of(Cut.TOP);
            case "b" -> Optional.of(Cut.BOTTOM);
            case "f" -> Optional.of(Cut.NONE);
            default -> Optional.empty();
        };
    }

    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int side(String digits) {
        return digits.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    private static boolean isSide(int side) {
        return side >= 0 && side <= MAX_SIDE;
    }
}
