package dev.jarbase.adapter.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.Iterator;
import java.util.stream.IntStream;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Decodes an image into a grid, row by row where the format allows it. */
final class Decoder {
    private final ImageHead head;
    private final Deadline deadline;

    Decoder(ImageHead head, Deadline deadline) {
        this.head = head;
        this.deadline = deadline;
    }

    /**
     * Decodes the first image of a stream.
     *
     * @param streamed whether the image must not be in memory as a whole
     * @throws IOException if it is broken, is not what its head says, or if the work must end
     */
    void decode(ImageInputStream in, PixelGrid grid, boolean streamed) throws IOException {
        ImageReader reader = reader();
        try {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != head.width() || reader.getHeight(0) != head.height()) {
                throw new IIOException("the measures contradict each other");
            }
            if (streamed) {
                stream(reader, grid);
            } else {
                addAll(reader.read(0, reader.getDefaultReadParam()), grid);
            }
        } finally {
            reader.dispose();
        }
        if (!grid.isComplete()) {
            throw new IIOException("rows are missing");
        }
    }

    private ImageReader reader() throws IOException {
        if (head.format() == ImageHead.Format.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(head.format().name());
        if (!readers.hasNext()) {
            throw new IIOException("no decoder for " + head.format());
        }
        return readers.next();
    }

    private void stream(ImageReader reader, PixelGrid grid) throws IOException {
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
        if (!types.hasNext()) {
            throw new IIOException("an unsupported kind of color");
        }
        ImageTypeSpecifier type = types.next();
        ColorModel colors = type.getColorModel();
        SampleModel samples = type.getSampleModel(head.width(), head.height());
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestination(new BufferedImage(colors, new StreamedRaster(samples, colors, grid), false, null));
        if (head.format() == ImageHead.Format.JPEG) {
            // With bands that are named the reader does not apply color profiles.
            param.setDestinationBands(IntStream.range(0, samples.getNumBands()).toArray());
            param.setSourceProgressivePasses(head.scans(), 1);
        }
        reader.read(0, param);
    }

    private void addAll(BufferedImage image, PixelGrid grid) throws IOException {
        RowReader rows = new RowReader(image.getColorModel());
        Raster raster = image.getRaster();
        int[] row = new int[head.width()];
        for (int y = 0; y < head.height(); y++) {
            deadline.check();
            rows.read(raster, y, row);
            grid.add(row);
        }
    }
}
