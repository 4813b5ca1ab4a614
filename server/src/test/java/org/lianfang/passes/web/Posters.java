package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import tools.jackson.databind.JsonNode;

/// Places with names of their own, and what their posters say.
final class Posters {

    private static final AtomicInteger NAMES = new AtomicInteger();

    private Posters() {}

    static String name() {
        return "桃花仑" + NAMES.incrementAndGet() + "号茶餐厅";
    }

    static Map<String, Object> venue(String area, String name, String setting, int minutes) {
        return new HashMap<>(
                Map.of("id", PassWorld.id(), "areaKey", area, "name", name, "setting", setting, "minutes", minutes));
    }

    /// The sheet names the place in three languages, and its square leads to the page for residents.
    static String onThePoster(Api lead, JsonNode venue, String name) throws Exception {
        var sheet = lead.get("/api/venues/" + venue.path("id").asString() + "/poster");
        try (var pdf = Loader.loadPDF(sheet.response().body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(
                            name,
                            "扫码签到",
                            "掃碼簽到",
                            "Check in here",
                            venue.path("code").asString());
            var picture = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            var wide = picture.getWidth();
            var high = picture.getHeight();
            var points = picture.getRGB(0, 0, wide, high, null, 0, wide);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(wide, high, points)));
            var address = URI.create(new QRCodeReader().decode(bitmap).getText());
            assertThat(address.getPath()).startsWith("/resident/here/");
            assertThat(address.getQuery()).isNull();
            return address.getPath().substring("/resident/here/".length());
        }
    }
}
