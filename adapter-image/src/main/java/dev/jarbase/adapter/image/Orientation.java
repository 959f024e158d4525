package dev.jarbase.adapter.image;

/** How the pixels of an image lie, by the numbers of Exif (CIPA DC-008, tag Orientation). */
enum Orientation {
    NORMAL(false, false, false),
    MIRRORED(false, true, false),
    UPSIDE_DOWN(false, true, true),
    MIRRORED_UPSIDE_DOWN(false, false, true),
    TRANSPOSED(true, false, false),
    TURNED_LEFT(true, false, true),
    TRANSPOSED_UPSIDE_DOWN(true, true, true),
    TURNED_RIGHT(true, true, false);

    private final boolean sidesSwapped;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean sidesSwapped, boolean fromRight, boolean fromBottom) {
        this.sidesSwapped = sidesSwapped;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** Any number that means nothing means that pixels lie as they are shown. */
    static Orientation ofExif(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : NORMAL;
    }

    boolean areSidesSwapped() {
        return sidesSwapped;
    }

    /** Where an area of the shown image lies in the stored one, which has that width and height. */
    Area stored(Area shown, int width, int height) {
        Area area = sidesSwapped ? new Area(shown.y(), shown.x(), shown.height(), shown.width()) : shown;
        int x = fromRight ? width - area.x() - area.width() : area.x();
        int y = fromBottom ? height - area.y() - area.height() : area.y();
        return new Area(x, y, area.width(), area.height());
    }

    /** The pixels as they are shown. */
    Pixels shown(Pixels stored) {
        if (this == NORMAL) {
            return stored;
        }
        int width = sidesSwapped ? stored.height() : stored.width();
        int height = sidesSwapped ? stored.width() : stored.height();
        int[] shown = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = sidesSwapped ? y : x;
                int row = sidesSwapped ? x : y;
                column = fromRight ? stored.width() - 1 - column : column;
                row = fromBottom ? stored.height() - 1 - row : row;
                shown[y * width + x] = stored.argb()[row * stored.width() + column];
            }
        }
        return new Pixels(width, height, shown);
    }
}
