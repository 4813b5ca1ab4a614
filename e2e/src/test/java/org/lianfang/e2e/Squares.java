package org.lianfang.e2e;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/// Passes as squares: read from a screen as a gate's camera does, and held before a camera.
final class Squares {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int POINT = 6;
    private static final int FRAMES = 12;

    private Squares() {}

    /// The text of the square on the page.
    static String on(Page page) throws Exception {
        var square = page.locator("svg.square");
        square.waitFor();
        // out from under the bar at the foot
        square.evaluate("one => one.scrollIntoView({ block: 'center' })");
        var picture = ImageIO.read(new ByteArrayInputStream(square.screenshot()));
        var points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var light = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(light)), Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }

    /// In which light somebody holds a pass before a camera.
    ///
    /// @param black how dark ink looks, 0 to 255
    /// @param white how bright paper looks in the middle of the picture
    /// @param grain mean deviation of a point
    enum Light {
        DAY(25, 225, 2),
        STREET_LAMP(14, 58, 7);

        final int black;
        final int white;
        final int grain;

        Light(int black, int white, int grain) {
            this.black = black;
            this.white = white;
            this.grain = grain;
        }
    }

    /// A film of somebody who holds the text before the camera, not quite still and not quite straight, as YUV4MPEG2.
    static void film(String text, Light light, Path file) throws IOException, WriterException {
        var random = new Random(1);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "YUV4MPEG2 W%d H%d F10:1 Ip A1:1\n".formatted(WIDTH, HEIGHT).getBytes(StandardCharsets.US_ASCII));
            for (var frame = 0; frame < FRAMES; frame++) {
                write(held(text, 0.10 + 0.01 * Math.sin(frame), 12 * Math.sin(frame * 0.7)), light, random, out);
            }
        }
    }

    private static BufferedImage held(String text, double turned, double shifted) throws WriterException {
        var points = new QRCodeWriter()
                .encode(
                        text,
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.Q, EncodeHintType.MARGIN, 4));
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.GRAY);
        drawing.fillRect(0, 0, WIDTH, HEIGHT);
        var place = AffineTransform.getTranslateInstance(WIDTH / 2.0 + shifted, HEIGHT / 2.0);
        place.rotate(turned);
        place.shear(0.04, 0);
        place.translate(-points.getWidth() * POINT / 2.0, -points.getHeight() * POINT / 2.0);
        drawing.setTransform(place);
        for (var y = 0; y < points.getHeight(); y++) {
            for (var x = 0; x < points.getWidth(); x++) {
                drawing.setColor(points.get(x, y) ? Color.BLACK : Color.WHITE);
                drawing.fillRect(x * POINT, y * POINT, POINT, POINT);
            }
        }
        drawing.dispose();
        return picture;
    }

    /// Darker towards the edges, grainy, and out of focus by a point.
    private static void write(BufferedImage picture, Light light, Random random, OutputStream out) throws IOException {
        out.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
        var sharp = picture.getRaster().getSamples(0, 0, WIDTH, HEIGHT, 0, (int[]) null);
        var bright = new byte[WIDTH * HEIGHT];
        for (var at = 0; at < bright.length; at++) {
            var x = at % WIDTH;
            var y = at / WIDTH;
            var right = sharp[Math.min(at + 1, bright.length - 1)];
            var below = sharp[Math.min(at + WIDTH, bright.length - 1)];
            var blurred = (2 * sharp[at] + right + below) / 4.0 / 255;
            var edge = Math.hypot((x - WIDTH / 2.0) / WIDTH, (y - HEIGHT / 2.0) / HEIGHT);
            var white = light.white * (1 - 0.6 * edge);
            var value = light.black + (white - light.black) * blurred + random.nextGaussian() * light.grain;
            bright[at] = (byte) Math.clamp(Math.round(value), 0, 255);
        }
        out.write(bright);
        var colourless = new byte[WIDTH * HEIGHT / 2];
        java.util.Arrays.fill(colourless, (byte) 128);
        out.write(colourless);
    }
}
