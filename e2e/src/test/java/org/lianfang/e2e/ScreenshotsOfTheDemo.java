package org.lianfang.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.e2e.Browsers.Size;
import org.lianfang.e2e.DemoPictures.Screen;

/// Takes the pictures that the documents show from a demo at its full size. Start one (`./lianfang demo --no-live`),
/// then
/// `./mvnw -pl e2e test -Dtest=ScreenshotsOfTheDemo -Dlianfang.demo=http://127.0.0.1:8080 -Dlianfang.demo.password=…`
/// Nothing is recorded in the demo, except that somebody looked.
@EnabledIfSystemProperty(named = "lianfang.demo", matches = "http.+")
class ScreenshotsOfTheDemo {

    private static final String CITY = "area=430900000000000000";
    private static final String VILLAGE = "area=430903110218000000";
    private static final String DAY = "&day=2020-02-02";

    /// Rows as they come from a village: some good, some that are refused with a reason.
    private static final String SPREADSHEET = """
            姓名,性别,出生日期,证件类型,身份证号,电话,类别,门牌
            陈小满,女,1988-05-21,无证件,,10098760001,常住,新街121号
            李建军,男,1979-11-02,无证件,,10098760002,租户,新街122号
            周桂兰,女,1951-02-30,无证件,,10098760003,常住,新街123号
            ,男,1990-01-01,无证件,,,常住,新街124号
            吴天宇,雄,2001-09-09,无证件,,1009,务工,新街125号
            郑雨欣,女,2016-04-18,无证件,,,常住,新街126号
            """;

    private static final List<Screen> SCREENS = List.of(
            new Screen("today", "yiyang-commander", "/desk/today?" + CITY + DAY),
            new Screen("report", "yiyang-commander", "/desk/report?" + CITY + DAY),
            new Screen("case-counts", "yiyang-commander", "/desk/case-counts?" + CITY + DAY),
            new Screen("area", "yiyang-commander", "/desk/area?" + VILLAGE + DAY),
            new Screen("gates", "yiyang-commander", "/desk/gates?" + CITY + DAY),
            new Screen("gates-map", "yiyang-commander", "/desk/gates?" + CITY + DAY, ScreenshotsOfTheDemo::onTheMap),
            new Screen("gate", "yiyang-commander", "/desk/gates?" + CITY + DAY, page -> first(page, "main td a")),
            new Screen("crossings", "yiyang-commander", "/desk/gates/crossings?" + CITY + DAY + "&fever=true"),
            new Screen("workforce", "yiyang-commander", "/desk/workforce?" + CITY + DAY),
            new Screen("shifts", "yiyang-commander", "/desk/workforce/shifts?" + CITY + DAY),
            new Screen("grid-workers", "yiyang-commander", "/desk/workforce/grid-workers?" + VILLAGE + DAY),
            new Screen("residents", "yiyang-lead", "/desk/residents?" + VILLAGE + DAY + "&measure=true"),
            new Screen("households", "yiyang-lead", "/desk/households?" + VILLAGE + DAY),
            new Screen(
                    "resident",
                    "yiyang-lead",
                    "/desk/residents?" + VILLAGE + DAY + "&measure=true",
                    page -> first(page, "main td a")),
            new Screen("import", "yiyang-lead", "/desk/residents/import?" + VILLAGE, ScreenshotsOfTheDemo::previewed),
            new Screen("response", "yiyang-commander", "/desk/response?" + CITY),
            new Screen("administration", "admin", "/desk/administration?" + CITY),
            new Screen("audit", "yiyang-protection", "/desk/audit?" + CITY),
            new Screen("field-gates", "yiyang-guard", "/field/gates"),
            new Screen("field-plate", "yiyang-guard", "/field/gates", ScreenshotsOfTheDemo::atThePlate),
            new Screen("field-gate", "yiyang-guard", "/field/gates", ScreenshotsOfTheDemo::withFever),
            new Screen("field-handover", "yiyang-guard", "/field/gates", ScreenshotsOfTheDemo::atTheHandover),
            new Screen("field-me", "yiyang-guard", "/field/me"));

    static Stream<Arguments> languagesAndSizes() {
        return DemoPictures.languagesAndSizes();
    }

    @ParameterizedTest
    @MethodSource("languagesAndSizes")
    void every_screen_for_the_documents(String language, Size size) {
        DemoPictures.keep(DemoPictures.signInPage(language, size), "sign-in", language, size);
        DemoPictures.takeAll(SCREENS, language, size);
    }

    private static void first(Page page, String selector) {
        var link = page.locator(selector).first();
        link.waitFor();
        link.click();
        page.waitForURL(url -> url.matches(".*/desk/(gates|residents)/[0-9a-f-]{36}.*"));
    }

    private static void onTheMap(Page page) {
        page.locator("main .head [role=group] button").last().click();
        page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
    }

    private static void previewed(Page page) {
        page.setInputFiles(
                "#i-file", new FilePayload("自搭桥村.csv", "text/csv", SPREADSHEET.getBytes(StandardCharsets.UTF_8)));
        page.locator("form button[type=submit]").click();
        var preview = page.locator("h3").first();
        preview.waitFor();
        preview.evaluate("heading => heading.scrollIntoView({ block: 'start' })");
    }

    private static void atTheGate(Page page) {
        Locator gate = page.locator("a.gate").filter(new Locator.FilterOptions().setHasText("安化汽车站"));
        gate.click();
        page.locator(".plate-box").waitFor();
        page.waitForTimeout(DemoPictures.DRAWN_MILLIS);
    }

    private static void atThePlate(Page page) {
        atTheGate(page);
        page.locator(".plate-box").click();
        for (var key : List.of("湘", "H", "6", "8")) {
            page.locator(".keyboard .key")
                    .getByText(key, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
    }

    private static void withFever(Page page) {
        atTheGate(page);
        page.locator(".pad .key").getByText("37.5").click();
        page.locator(".decision").waitFor();
    }

    private static void atTheHandover(Page page) {
        atTheGate(page);
        page.locator("nav.bottom a").nth(2).click();
        page.locator("article").first().waitFor();
    }
}
