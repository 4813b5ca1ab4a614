package org.lianfang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lianfang.e2e.Browsers.Size;

/// Takes the pictures that the documents show from a demo at its full size. Start one (`./lianfang demo --no-live`),
/// then
/// `./mvnw -pl e2e test -Dtest=ScreenshotsOfTheDemo -Dlianfang.demo=http://127.0.0.1:8080 -Dlianfang.demo.password=…`
/// Nothing is recorded in the demo, except that somebody looked.
@EnabledIfSystemProperty(named = "lianfang.demo", matches = "http.+")
class ScreenshotsOfTheDemo {

    private static final String DEMO = System.getProperty("lianfang.demo", "");
    private static final String PASSWORD = System.getProperty("lianfang.demo.password", "");
    private static final Path ROOT =
            Path.of(System.getProperty("lianfang.root", "..")).toAbsolutePath();
    private static final String CITY = "area=430900000000000000";
    private static final String VILLAGE = "area=430903110218000000";
    private static final String DAY = "&day=2020-02-02";
    private static final double DRAWN_MILLIS = 1_500;

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

    /// @param act what is done before the picture is taken
    record Screen(String name, String login, String path, Consumer<Page> act) {
        Screen(String name, String login, String path) {
            this(name, login, path, page -> {});
        }

        @Override
        public String toString() {
            return name;
        }
    }

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
        return Stream.of("zh-Hans", "en")
                .flatMap(language -> Stream.of(Size.values()).map(size -> Arguments.of(language, size)));
    }

    @ParameterizedTest
    @MethodSource("languagesAndSizes")
    void every_screen_for_the_documents(String language, Size size) {
        keep(signInPage(language, size), "sign-in", language, size);
        for (var login : SCREENS.stream().map(Screen::login).distinct().toList()) {
            try (var context = signedIn(login, language, size)) {
                var page = context.newPage();
                SCREENS.stream()
                        .filter(screen -> screen.login().equals(login))
                        .forEach(screen -> take(page, screen, language, size));
            }
        }
    }

    private static void take(Page page, Screen screen, String language, Size size) {
        page.navigate(screen.path());
        settled(page);
        screen.act().accept(page);
        settled(page);
        assertThat(page.locator("[role=alert]").count())
                .as("refusals on %s", screen.name())
                .isZero();
        keep(page, screen.name(), language, size);
    }

    private static BrowserContext signedIn(String login, String language, Size size) {
        var context = Browsers.context(size, language.equals("en") ? "en" : "zh-CN", DEMO);
        var page = context.newPage();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/sign-in"));
        // The language of an account is kept with it: the pictures' language is chosen as people choose it.
        page.evaluate("""
                        locale => fetch('/api/me/locale', { method: 'PUT', body: JSON.stringify({ locale }),
                          headers: { 'Content-Type': 'application/json',
                            'X-XSRF-TOKEN': decodeURIComponent(/XSRF-TOKEN=([^;]+)/.exec(document.cookie)[1]) } })
                        """, language);
        page.close();
        return context;
    }

    private static Page signInPage(String language, Size size) {
        var page = Browsers.context(size, language.equals("en") ? "en" : "zh-CN", DEMO)
                .newPage();
        page.navigate("/sign-in");
        page.locator("#login").waitFor();
        return page;
    }

    private static void settled(Page page) {
        page.waitForLoadState();
        page.locator("h1").first().waitFor();
        // a locator looks in: a function to wait for would be evaluated in the page, which its policy forbids
        for (var loading : page.locator(".state .bars").all()) {
            loading.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        }
        page.waitForTimeout(DRAWN_MILLIS);
    }

    private static void keep(Page page, String name, String language, Size size) {
        var file = name + "." + language + "." + (size == Size.DESK ? "desk" : "phone") + ".png";
        page.screenshot(new Page.ScreenshotOptions().setPath(ROOT.resolve(Path.of("docs/screenshots", file))));
    }

    private static void first(Page page, String selector) {
        var link = page.locator(selector).first();
        link.waitFor();
        link.click();
        page.waitForURL(url -> url.matches(".*/desk/(gates|residents)/[0-9a-f-]{36}.*"));
    }

    private static void onTheMap(Page page) {
        page.locator("main .head [role=group] button").last().click();
        page.waitForTimeout(DRAWN_MILLIS);
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
        page.waitForTimeout(DRAWN_MILLIS);
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
