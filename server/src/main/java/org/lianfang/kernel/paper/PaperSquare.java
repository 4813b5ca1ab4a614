package org.lianfang.kernel.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/// A square (QR) that holds a text: a quarter of it may be unreadable.
public final class PaperSquare {

    private static final int PIXELS = 8;
    private static final int QUIET = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private PaperSquare() {}

    /// One point of the square a bit.
    public static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.MARGIN,
                                    QUIET));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("The text does not fit into a square", tooLong);
        }
    }

    public static byte[] png(String text) {
        var matrix = matrix(text);
        var width = matrix.getWidth() * PIXELS;
        var image = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_BINARY);
        for (var down = 0; down < width; down++) {
            for (var right = 0; right < width; right++) {
                image.setRGB(right, down, matrix.get(right / PIXELS, down / PIXELS) ? BLACK : WHITE);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
