package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ImageScaler.Image;
import dev.jarbase.domain.file.ThumbException;
import dev.jarbase.domain.file.ThumbSize;
import java.io.IOException;
import javax.imageio.IIOException;

/** The making of one thumb. */
final class Scaling {
    /** A pixel in the heap, and those of a row on their way. */
    private static final int BYTES_OF_PIXEL = 4;

    /** What decoders and encoders take for themselves. */
    private static final long CODEC = 1024 * 1024;

    private static final long MAX_THUMB_PIXELS = 16_000_000;

    /** Up to this size an image that could be streamed is decoded as a whole, where that is faster. */
    private static final long SMALL_IMAGE = 64_000_000;

    private final ScalerLimits limits;
    private final MemoryBudget memory;
    private final Deadline deadline;

    Scaling(ScalerLimits limits, MemoryBudget memory, Deadline deadline) {
        this.limits = limits;
        this.memory = memory;
        this.deadline = deadline;
    }

    /** @throws ThumbException if there cannot be a thumb */
    Image scale(Image image, ThumbSize size) {
        StoredInput in = new StoredInput(image, deadline);
        try (in) {
            ImageHead head = new HeadReader(in).read();
            Plan plan = plan(head, size);
            try (MemoryBudget.Share _ = memory.take(plan.bytes(), deadline)) {
                in.rewind();
                return ThumbEncoder.of(image.contentType()).encode(pixels(in, head, plan));
            }
        } catch (IOException | RuntimeException failure) {
            throw explained(failure, in);
        } catch (OutOfMemoryError failure) {
            throw ThumbException.failed("there was not enough memory", failure);
        }
    }

    private ThumbException explained(Exception failure, StoredInput in) {
        if (failure instanceof ThumbException known) {
            return known;
        }
        if (Thread.currentThread().isInterrupted()) {
            return ThumbException.failed("interrupted", failure);
        }
        if (deadline.isOver()) {
            return ThumbException.unsuitable("the image takes too long", failure);
        }
        return in.isUnreadable()
                ? ThumbException.failed("the image cannot be read", failure)
                : ThumbException.unsuitable("the image cannot be decoded: " + failure.getMessage(), failure);
    }

    /**
     * How a thumb is made.
     *
     * @param block side of the blocks of pixels that are averaged while decoding
     * @param streamed whether the image is never in memory as a whole
     * @param bytes memory that it takes
     */
    private record Plan(Layout layout, int block, boolean streamed, long bytes) {}

    private Plan plan(ImageHead head, ThumbSize size) {
        if (head.width() <= 0 || head.height() <= 0) {
            throw ThumbException.unsuitable("an image without pixels");
        }
        if (head.pixels() > limits.pixels()) {
            throw ThumbException.unsuitable("the image has too many pixels");
        }
        boolean swapped = head.orientation().areSidesSwapped();
        Layout layout = Layout.of(swapped ? head.height() : head.width(), swapped ? head.width() : head.height(), size);
        if ((long) layout.width() * layout.height() > MAX_THUMB_PIXELS) {
            throw ThumbException.unsuitable("the thumb would have too many pixels");
        }
        int block = Math.clamp((int) (layout.shrinkage() / 3), 1, PixelGrid.MAX_BLOCK);
        boolean streamed = isStreamed(head);
        long grid = (long) PixelGrid.cells(head.width(), block) * PixelGrid.cells(head.height(), block);
        int across = swapped ? layout.height() : layout.width();
        long passes = grid + 4L * layout.width() * layout.height() + (long) across * head.height() / block;
        long whole = streamed ? 0 : head.pixels() * BYTES_OF_PIXEL;
        return new Plan(layout, block, streamed, CODEC + passes * BYTES_OF_PIXEL + whole + head.buffered());
    }

    /** PNG comes pixel by pixel into anything but memory, which is slow. */
    private boolean isStreamed(ImageHead head) {
        long whole = head.pixels() * BYTES_OF_PIXEL;
        return switch (head.format()) {
            case JPEG -> true;
            case GIF -> head.isInOrder();
            case PNG -> head.isInOrder() && whole > Math.min(SMALL_IMAGE, limits.memory() / 2);
            case WEBP -> false;
        };
    }

    private Pixels pixels(StoredInput in, ImageHead head, Plan plan) throws IOException {
        PixelGrid grid = new PixelGrid(head.width(), head.height(), plan.block());
        new Decoder(head, deadline).decode(in, grid, plan.streamed());
        if (head.format() == ImageHead.Format.JPEG && in.isPassedEnd()) {
            // The decoder fills up with gray what is missing.
            throw new IIOException("the image ends too early");
        }
        Layout layout = plan.layout();
        boolean swapped = head.orientation().areSidesSwapped();
        Area source = head.orientation().stored(layout.source(), head.width(), head.height());
        Pixels scaled = scaled(
                grid.pixels(),
                source,
                plan.block(),
                swapped ? layout.height() : layout.width(),
                swapped ? layout.width() : layout.height());
        return head.orientation().shown(scaled).cut(layout.cut());
    }

    private Pixels scaled(Pixels pixels, Area source, double block, int width, int height) throws IOException {
        var across = new Resampler.Span(source.x() / block, (source.x() + source.width()) / block);
        var down = new Resampler.Span(source.y() / block, (source.y() + source.height()) / block);
        return new Resampler(deadline).scale(pixels, across, down, width, height);
    }
}
