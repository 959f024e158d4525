package dev.jarbase.adapter.image;

import dev.jarbase.domain.file.ImageScaler.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Encodes thumbs: a JPEG or GIF stays one, all others become PNG. */
enum ThumbEncoder {
    JPEG("image/jpeg", 0.95f),
    GIF("image/gif", 1),
    /** Here it decides only how small the file becomes; the smallest. */
    PNG("image/png", 0);

    private final String contentType;
    private final float quality;

    ThumbEncoder(String contentType, float quality) {
        this.contentType = contentType;
        this.quality = quality;
    }

    /** The encoder for the thumbs of images of that type. */
    static ThumbEncoder of(String contentType) {
        return switch (contentType) {
            case "image/jpeg" -> JPEG;
            case "image/gif" -> GIF;
            default -> PNG;
        };
    }

    Image encode(Pixels pixels) throws IOException {
        boolean opaque = pixels.areOpaque();
        Pixels shown = this == JPEG && !opaque ? pixels.flattened() : pixels;
        int type = opaque || this == JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage image = new BufferedImage(shown.width(), shown.height(), type);
        image.getRaster().setDataElements(0, 0, shown.width(), shown.height(), shown.argb());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
        ImageWriter writer = ImageIO.getImageWritersByFormatName(name()).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param(writer));
        } finally {
            writer.dispose();
        }
        return Image.of(contentType, bytes.toByteArray());
    }

    private ImageWriteParam param(ImageWriter writer) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (this != GIF) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
        }
        return param;
    }
}
